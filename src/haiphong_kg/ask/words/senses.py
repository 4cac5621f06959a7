"""Senses of the wording that are no meaning of a phrase by themselves, and what each is sought for."""

from __future__ import annotations

from typing import Final

from haiphong_kg.ask.words.groups import ALIKE

# A turn of talk that carries nothing; it is no meaning of a phrase.
FILLER: Final = "filler/filler"
# What a phrase is that tells nothing, whatever its words would by themselves.
PLAIN: Final = "plain/plain"
# A word with a meaning that nothing here serves: it stays not understood, though its syllables alone may tell nothing.
CONTENT: Final = "content/content"
PATTERN: Final = "pattern/"  # what is sought in the text as it stands, as part of a pattern; no meaning either
# A tie of any kind, between the city and one who is named or all of a kind.
TIE: Final = "tie/tie"
TAG: Final = "tag/tag"  # what asks behind a statement if it is so; it is no meaning of a phrase either
# A word with which people speak of themselves and their work; beside others it may mean what it says.
TALK: Final = "talk/talk"
OPENING: Final = "opening/opening"  # with which people speak of themselves before a question
TITLE: Final = "title/title"  # with which a person is called; alone it names no one, and is no meaning
NOTION: Final = "notion/"  # what is sought in the text as it stands, and in accounts
ASKED: Final = "asked/"  # further words in which a named question, that of the rest of the name, is asked


def is_of_phrases(sense: str) -> bool:
    """Whether a question is searched for its phrases: not for words alike, or those of patterns and the like."""
    return not sense.startswith((ALIKE, ASKED, NOTION, PATTERN, TITLE))


def is_meaning(sense: str) -> bool:
    """Whether it is what a phrase of a question may mean, and no turn of talk."""
    return is_of_phrases(sense) and sense not in (FILLER, TAG, TALK)
