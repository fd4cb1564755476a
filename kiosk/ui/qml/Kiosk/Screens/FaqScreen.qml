// A question with its answer: read like any other page.
ArticleScreen {}
