// The pages in Easy Read, to choose from.
TopicScreen {}
