"""The tables of content format 1: the one contract of authoring, update and store.

Every table is documented, column by column, in ``kiosk/ARCHITECTURE.md`` (a test compares the two).
Items are keyed by a stable ``id`` and a ``language``; dates are ISO 8601 text (``2026-11-20``); a list in a
text column is one entry per line, so that any SQLite tool can read and edit it.
"""

from __future__ import annotations

from typing import Final

SCHEMA_VERSION: Final = 1
"""Stored in ``PRAGMA user_version``. A program reads exactly the versions it knows."""

APPLICATION_ID: Final = 0x57415953
"""Stored in ``PRAGMA application_id``: the letters WAYS, so that a foreign SQLite file is told apart."""

PAGE_SIZE: Final = 4096

ITEM_KINDS: Final = ("article", "faq", "organisation", "glossary")
"""What a reader can open, search for and find in A to Z."""

TABLES: Final[dict[str, str]] = {
    "edition": """
        CREATE TABLE edition (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            title TEXT NOT NULL,
            publisher TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            released_on TEXT NOT NULL,
            default_language TEXT NOT NULL,
            digest TEXT NOT NULL,
            built_with TEXT NOT NULL
        ) STRICT""",
    "language": """
        CREATE TABLE language (
            code TEXT PRIMARY KEY,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            english_name TEXT NOT NULL,
            direction TEXT NOT NULL CHECK (direction IN ('ltr', 'rtl')),
            edition_title TEXT NOT NULL,
            status TEXT NOT NULL,
            disclaimer TEXT NOT NULL,
            unwell TEXT NOT NULL,
            feedback TEXT NOT NULL,
            funding TEXT NOT NULL
        ) STRICT""",
    "tile": """
        CREATE TABLE tile (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            line TEXT NOT NULL,
            summary TEXT NOT NULL,
            image_id TEXT NOT NULL REFERENCES image (id),
            opens TEXT NOT NULL CHECK (opens IN ('topics', 'questions', 'organisations', 'a-to-z')),
            PRIMARY KEY (id, language)
        ) STRICT""",
    "topic": """
        CREATE TABLE topic (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            tile_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            image_id TEXT NOT NULL REFERENCES image (id),
            PRIMARY KEY (id, language),
            FOREIGN KEY (tile_id, language) REFERENCES tile (id, language)
        ) STRICT""",
    "article": """
        CREATE TABLE article (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            topic_id TEXT CHECK (kind IN ('help', 'easy-read') OR topic_id IS NOT NULL),
            position INTEGER NOT NULL,
            kind TEXT NOT NULL
                CHECK (kind IN ('explainer', 'treatment', 'steps', 'results', 'help', 'easy-read')),
            easy_read_of TEXT CHECK ((kind = 'easy-read') = (easy_read_of IS NOT NULL)),
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            key_points TEXT NOT NULL,
            body TEXT NOT NULL,
            keywords TEXT NOT NULL,
            reading_minutes INTEGER NOT NULL CHECK (reading_minutes > 0),
            PRIMARY KEY (id, language),
            UNIQUE (easy_read_of, language),
            FOREIGN KEY (topic_id, language) REFERENCES topic (id, language),
            FOREIGN KEY (easy_read_of, language) REFERENCES article (id, language)
        ) STRICT""",
    "faq_group": """
        CREATE TABLE faq_group (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "faq": """
        CREATE TABLE faq (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            group_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            question TEXT NOT NULL,
            heading TEXT NOT NULL,
            answer TEXT NOT NULL,
            keywords TEXT NOT NULL,
            PRIMARY KEY (id, language),
            FOREIGN KEY (group_id, language) REFERENCES faq_group (id, language)
        ) STRICT""",
    "need": """
        CREATE TABLE need (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            icon TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "nation": """
        CREATE TABLE nation (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "condition": """
        CREATE TABLE condition (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "organisation": """
        CREATE TABLE organisation (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            does TEXT NOT NULL,
            who_for TEXT NOT NULL,
            area TEXT NOT NULL,
            hours TEXT NOT NULL,
            cost TEXT NOT NULL,
            deaf_contact TEXT NOT NULL,
            languages TEXT NOT NULL,
            website TEXT NOT NULL,
            note TEXT NOT NULL,
            keywords TEXT NOT NULL,
            evidence TEXT NOT NULL
                CHECK (evidence IN ('own-page', 'several-lists', 'one-list', 'editor', 'to-fill-in')),
            checked_on TEXT,
            checked_how TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "contact": """
        CREATE TABLE contact (
            organisation_id TEXT NOT NULL,
            language TEXT NOT NULL,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('area', 'mobile', 'freephone', 'short-code', 'non-geographic',
                                               'text', 'textphone', 'email', 'address')),
            label TEXT NOT NULL,
            value TEXT NOT NULL,
            shown TEXT NOT NULL CHECK (shown IN ('yes', 'hold')),
            hold_reason TEXT NOT NULL,
            PRIMARY KEY (organisation_id, language, position),
            FOREIGN KEY (organisation_id, language) REFERENCES organisation (id, language)
        ) STRICT""",
    "organisation_need": """
        CREATE TABLE organisation_need (
            organisation_id TEXT NOT NULL,
            need_id TEXT NOT NULL,
            PRIMARY KEY (organisation_id, need_id)
        ) STRICT""",
    "organisation_nation": """
        CREATE TABLE organisation_nation (
            organisation_id TEXT NOT NULL,
            nation_id TEXT NOT NULL,
            PRIMARY KEY (organisation_id, nation_id)
        ) STRICT""",
    "organisation_condition": """
        CREATE TABLE organisation_condition (
            organisation_id TEXT NOT NULL,
            condition_id TEXT NOT NULL,
            PRIMARY KEY (organisation_id, condition_id)
        ) STRICT""",
    "glossary": """
        CREATE TABLE glossary (
            id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            term TEXT NOT NULL,
            meaning TEXT NOT NULL,
            variants TEXT NOT NULL,
            PRIMARY KEY (id, language)
        ) STRICT""",
    "source": """
        CREATE TABLE source (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            publisher TEXT NOT NULL,
            published TEXT NOT NULL,
            reference TEXT NOT NULL
        ) STRICT""",
    "item_source": """
        CREATE TABLE item_source (
            item_kind TEXT NOT NULL,
            item_id TEXT NOT NULL,
            source_id TEXT NOT NULL REFERENCES source (id),
            PRIMARY KEY (item_kind, item_id, source_id)
        ) STRICT""",
    "item_fact": """
        CREATE TABLE item_fact (
            item_kind TEXT NOT NULL,
            item_id TEXT NOT NULL,
            fact_id TEXT NOT NULL,
            PRIMARY KEY (item_kind, item_id, fact_id)
        ) STRICT""",
    "review": """
        CREATE TABLE review (
            item_kind TEXT NOT NULL,
            item_id TEXT NOT NULL,
            language TEXT NOT NULL,
            owner TEXT NOT NULL,
            reviewer TEXT NOT NULL,
            reviewer_role TEXT NOT NULL,
            checked_on TEXT NOT NULL,
            reviewed_on TEXT,
            due_on TEXT NOT NULL,
            evidence TEXT NOT NULL CHECK (evidence IN ('confirmed', 'known', 'reported')),
            reader_involvement TEXT NOT NULL,
            version TEXT NOT NULL,
            PRIMARY KEY (item_kind, item_id, language)
        ) STRICT""",
    "synonym": """
        CREATE TABLE synonym (
            language TEXT NOT NULL,
            word TEXT NOT NULL,
            means TEXT NOT NULL,
            PRIMARY KEY (language, word, means)
        ) STRICT""",
    "common_search": """
        CREATE TABLE common_search (
            language TEXT NOT NULL,
            position INTEGER NOT NULL,
            words TEXT NOT NULL,
            PRIMARY KEY (language, position)
        ) STRICT""",
    "image": """
        CREATE TABLE image (
            id TEXT PRIMARY KEY,
            media_type TEXT NOT NULL CHECK (media_type IN ('image/svg+xml', 'image/png', 'image/jpeg')),
            bytes BLOB NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            decorative INTEGER NOT NULL CHECK (decorative IN (0, 1))
        ) STRICT""",
    "image_text": """
        CREATE TABLE image_text (
            image_id TEXT NOT NULL REFERENCES image (id),
            language TEXT NOT NULL REFERENCES language (code),
            alt TEXT NOT NULL,
            PRIMARY KEY (image_id, language)
        ) STRICT""",
    "recording": """
        CREATE TABLE recording (
            item_kind TEXT NOT NULL CHECK (item_kind IN ('article', 'faq', 'organisation', 'glossary')),
            item_id TEXT NOT NULL,
            language TEXT NOT NULL REFERENCES language (code),
            part INTEGER NOT NULL CHECK (part >= 0),
            media_type TEXT NOT NULL CHECK (media_type IN ('audio/wav', 'audio/flac', 'audio/mpeg')),
            bytes BLOB NOT NULL,
            milliseconds INTEGER NOT NULL CHECK (milliseconds > 0),
            times TEXT NOT NULL,
            text_digest TEXT NOT NULL,
            speaker TEXT NOT NULL,
            PRIMARY KEY (item_kind, item_id, language, part)
        ) STRICT""",
    "translation": """
        CREATE TABLE translation (
            item_kind TEXT NOT NULL,
            item_id TEXT NOT NULL,
            language TEXT NOT NULL,
            source_version TEXT NOT NULL,
            translator TEXT NOT NULL,
            checker TEXT NOT NULL,
            checked_on TEXT NOT NULL,
            PRIMARY KEY (item_kind, item_id, language)
        ) STRICT""",
    "search_document": """
        CREATE TABLE search_document (
            id INTEGER PRIMARY KEY,
            item_kind TEXT NOT NULL,
            item_id TEXT NOT NULL,
            language TEXT NOT NULL,
            title TEXT NOT NULL,
            folded_title TEXT NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (item_kind, item_id, language)
        ) STRICT""",
    "search_word": """
        CREATE TABLE search_word (
            language TEXT NOT NULL,
            word TEXT NOT NULL,
            documents INTEGER NOT NULL,
            PRIMARY KEY (language, word)
        ) STRICT""",
    "search_index": """
        CREATE VIRTUAL TABLE search_index USING fts5 (
            title, keywords, body,
            content = '',
            prefix = '2 3',
            tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mc Mn'"
        )""",
}
"""Name -> statement, in the order in which they are created. ``search_index`` holds folded text; its rowid is
``search_document.id``. It stores no text of its own (``content = ''``): snippets are cut from
``search_document.body``."""

INDEXES: Final[dict[str, str]] = {
    "article_by_topic": "CREATE INDEX article_by_topic ON article (language, topic_id, position)",
    "faq_by_group": "CREATE INDEX faq_by_group ON faq (language, group_id, position)",
    "document_by_title": "CREATE INDEX document_by_title ON search_document (language, folded_title)",
}
