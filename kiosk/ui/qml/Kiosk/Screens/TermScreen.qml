// A hard word and what it means: read like any other page.
ArticleScreen {}
