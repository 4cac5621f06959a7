"""What a phrase may stand for: words of `queries/wording/`, concepts, indicators, names of things, publishers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from haiphong_kg.ask.words.event_words import event_words
from haiphong_kg.ask.words.groups import Alike
from haiphong_kg.ask.words.senses import CONTENT
from haiphong_kg.ask.words.things import INDICATOR, above, merged, occurs, projects_of, traits_of
from haiphong_kg.ask.words.turns import Turns
from haiphong_kg.base import fold, is_syllable, spelled
from haiphong_kg.entities import Token, Vocabulary, stem
from haiphong_kg.store import HOME, ID, SCHEME, KnowledgeGraph, bare

if TYPE_CHECKING:
    from haiphong_kg.ask.words.items import Way

# Between the names of two kinds that are asked for together.
EITHER: Final = "+"
VIET_NAM: Final = ID + "place/viet-nam"
_LABELS: Final = ("skos:prefLabel", "skos:altLabel")
_SHORT: Final = 4
# What stands before a name, and in the midst of others: "of Genoa" is not the Port of Genoa.
_OF: Final = ("of", "của")
_SHORTEST_PART: Final = 4
_MOST_CUT: Final = 2  # of a name only the ending of a plural may lack: "NaN" is not Nanning
_MOST_PARTIAL: Final = 8
_LEAST_FRAGMENT: Final = 2
_MOST_FRAGMENT: Final = 2
# What has a name, the stems of the name, and its words as they are spelled.
Name = tuple[str, tuple[str, ...], tuple[str, ...]]
# So many phrases are kept with the things that they name in part: some megabytes; then it begins anew.
MOST_KEPT: Final = 20_000


class Entry(NamedTuple):
    """One meaning of a phrase: a sense of the wording, or the IRI of a concept, an indicator or a thing."""

    value: str
    text: str
    sense: bool = False


class Lexicon(NamedTuple):
    """All phrases by their joined stems; `parts` are the names of things by each stem.

    What is worked out on the way is kept: `known` are the traits of things, `accounts` the words of events, `having`
    how many of some classes stand at the end of a path, `named_by` what phrases name in part, `cuts` the ways to cut a
    text, `spellings` the words of the wording by language, as `mending` compares them, `others` those that are
    nobody's slip, `turns` what finds turns of talk, with accents or in a text without any. `alike` are the groups of
    words of one meaning.
    """

    kg: KnowledgeGraph
    vocabulary: Vocabulary
    entries: Mapping[str, list[Entry]]
    parts: Mapping[str, list[Name]]
    plain: frozenset[str]
    talk: frozenset[str]
    known: dict[str, frozenset[str]]
    accounts: dict[str, list[str]]
    having: dict[tuple[str, tuple[str, ...]], int]
    named_by: dict[tuple[str, tuple[Token, ...]], tuple[str, ...]]
    cuts: dict[tuple[tuple[Token, ...], str, bool], list[Way]]
    spellings: dict[str, dict[str, str]]
    others: set[str]
    turns: dict[bool, Turns]
    alike: Alike

    def told(self, token: Token) -> str:
        """The word as accounts of events have it; "" where none has it."""
        if not self.accounts:
            self.accounts.update(event_words(self.kg))
        words = self.accounts.get(token.stem, [])
        typed = token.typed.casefold()
        found = next((one for one in words if one == typed or (typed.isascii() and fold(one) == typed)), "")
        return found or next((one for one in words if {typed, one} in ({one, f"{one}s"}, {typed, f"{typed}s"})), "")

    @property
    def merged(self) -> tuple[str, ...]:
        """The localities that were merged into the city."""
        return merged(self.kg)

    def is_domestic(self, iri: str) -> bool:
        """Whether a party is of this country, and so on the city's side of a tie."""
        return VIET_NAM in {
            bare(term) for name in ("hp:inCountry", "hp:homeCountry") for term in self.kg.objects(iri, name)
        }

    def members(self, name: str) -> tuple[str, ...]:
        """The classes and kinds behind a word for a kind of thing, or for two; a kind stands for itself."""
        if name.startswith(SCHEME):
            return (name,)
        kinds = (self.vocabulary.members.get(f"class/{one}", ()) for one in name.split(EITHER))
        return tuple(dict.fromkeys(member for members in kinds for member in members))

    def begun(self, stem_: str) -> list[str]:
        """The things of which a name begins with a word."""
        return sorted({iri for iri, name, _ in self.parts.get(stem_, ()) if name[0] == stem_})

    def continued(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """The few things whose names begin with these words and go on."""
        starts = ((iri, name) for iri, name, _ in self.parts.get(stems[0], ()) if len(name) > len(stems))
        found = {iri for iri, name in starts if name[: len(stems)] == stems}
        return tuple(sorted(found)) if len(found) <= _MOST_PARTIAL else ()

    def named(self, word: str) -> bool:
        """Whether a word stands in the name of a thing, with the accents typed."""
        known = self.parts.get(stem(fold(word)), ())
        return bool(known) if word.isascii() else any(spelled(word) in words for _, _, words in known)

    def traits(self, iri: str) -> frozenset[str]:
        """The local names of the classes of `iri`, with those above them, and the IRIs of its kinds."""
        if iri not in self.known:
            self.known[iri] = traits_of(self.kg, iri)
        return self.known[iri]

    def above(self, class_: str) -> frozenset[str]:
        """The local names of a class and of those above it."""
        return above(self.kg, class_)

    def occurs(self, iri: str, path: str) -> bool:
        """Whether the graph has `iri` at the end of one of the properties of `path`, which may be alternatives."""
        return occurs(self.kg, iri, path)

    def looked_up(self, said: list[Token], *, strict: bool = False) -> list[Entry]:
        """The meanings of a phrase whose accents and capitals are as typed.

        With `strict` a word of Vietnamese must have its accents, for the question has them.
        """
        found = [
            one
            for one in self.entries.get("".join(one.stem for one in said), ())
            if _as_typed(said, one, strict=strict) and not _cut_short(said, one)
        ]
        typed = " ".join(one.typed for one in said).casefold()
        exact = [one for one in found if one.sense and one.text.casefold() == typed]
        return [one for one in found if not one.sense or one in exact] if exact else found

    def idle(self, token: Token, lang: str, *, strict: bool, inside: bool) -> bool:
        """Whether a word tells nothing by itself; one with a capital in the midst of a text is a name."""
        words = self.vocabulary.function[lang].get(token.stem)
        if not words or (inside and token.typed.istitle() and len(token.typed) > 1):
            return False
        return spelled(token.typed) in words or (token.typed.isascii() and not (strict and lang == "vi"))

    def partial(self, said: list[Token]) -> tuple[str, ...]:
        """The things of whose names the phrase is the telling part: Tràng Duệ of "khu công nghiệp Tràng Duệ"."""
        return self._kept("partial", said, self._partial)

    def fragment(self, said: list[Token]) -> tuple[str, ...]:
        """The one or two things in whose names alone these words stand together; a company also by its first word."""
        return self._kept("fragment", said, self._fragment)

    def _kept(self, how: str, said: list[Token], find: Callable[[list[Token]], tuple[str, ...]]) -> tuple[str, ...]:
        """What `find` tells of a phrase, found once: a question is cut many times over, and its parts as well."""
        if said[0].stem not in self.parts or said[-1].stem not in self.parts:
            return ()
        key = how, tuple(said)
        found = self.named_by.get(key)
        if found is None:
            if len(self.named_by) >= MOST_KEPT:
                self.named_by.clear()
            found = self.named_by[key] = find(said)
        return found

    def _partial(self, said: list[Token]) -> tuple[str, ...]:
        stems = tuple(one.stem for one in said)
        if sum(map(len, stems)) < _SHORTEST_PART and not (
            len(said) == 1 and said[0].typed.isupper() and len(stems[0]) > 1
        ):
            return ()
        if said[0].typed in _OF:
            return ()
        found = {one[0] for one in self._with(stems) if self._tells(one, said, stems)}
        return tuple(sorted(found)) if len(found) <= _MOST_PARTIAL else ()

    def _fragment(self, said: list[Token]) -> tuple[str, ...]:
        stems = tuple(one.stem for one in said)
        if len(said) == 1 and said[0].typed[:1].isupper() and _may_be_firm(said[0].typed):
            begun = [iri for iri in self.begun(stems[0]) if "Enterprise" in self.traits(iri)]
            return tuple(begun) if len(begun) == 1 else ()
        if len(said) < _LEAST_FRAGMENT or all(one in self.plain for one in stems):
            return ()
        found = {
            iri
            for iri, name, words in self._with(stems)
            for place in range(len(name))
            if name[place : place + len(stems)] == stems and accents_meet(said, words[place : place + len(stems)])
        }
        found = {iri for iri in found if self._is_proper(iri, said)}
        return tuple(sorted(found)) if len(found) <= _MOST_FRAGMENT else ()

    def _is_proper(self, iri: str, said: list[Token]) -> bool:
        """Whether words in small letters are proper in a name: no "thị trưởng" in "Thị trưởng vì Hòa bình"."""
        if any(not one.typed.islower() or one.typed.isascii() for one in said):
            return True
        proper = " ".join(one.typed.title() for one in said)
        return any(proper in bare(one) for name in _LABELS for one in self.kg.objects(iri, name))

    def _with(self, stems: tuple[str, ...]) -> Iterator[Name]:
        """The names that have the first and the last of these words, and so may have all."""
        last, least = stems[-1], len(stems)
        return (one for one in self.parts.get(stems[0], ()) if last in one[1] and len(one[1]) >= least)

    def _tells(self, named: Name, said: list[Token], stems: tuple[str, ...]) -> bool:
        iri, name, words = named
        of_person = name[-len(stems) :] == stems and said[0].typed[:1].isupper()
        of_other = self._tells_of_other(name, words, said, stems)
        # what it is is looked up where that makes a difference
        return of_other if of_person == of_other or "Person" not in self.traits(iri) else of_person

    def _tells_of_other(
        self, name: tuple[str, ...], words: tuple[str, ...], said: list[Token], stems: tuple[str, ...]
    ) -> bool:
        """Whether the phrase is the telling part of the name of what is no person."""
        if all(one in self.plain for one in stems):
            spoken = any(stems[0] in words for words in self.vocabulary.function.values())
            rest = name[: -len(stems)]
            return (
                len(stems) > 2
                and not spoken
                and name[-len(stems) :] == stems
                and all(one in self.plain for one in rest)
            )
        starts = (
            place
            for place in range(len(name))
            if name[place : place + len(stems)] == stems and accents_meet(said, words[place : place + len(stems)])
        )
        return any(self._plain_all((*name[:place], *name[place + len(stems) :])) for place in starts)

    def _plain_all(self, stems: tuple[str, ...]) -> bool:
        return all(one in self.plain or one.isdigit() for one in stems)


def _may_be_firm(typed: str) -> bool:
    """Whether one word may be a company by itself: "AEON", but no short one that is a syllable of Vietnamese."""
    return len(typed) > _SHORT or (len(typed) == _SHORT and not is_syllable(typed))


def _as_typed(said: list[Token], entry: Entry, *, strict: bool) -> bool:
    """Whether the accents and capitals that were typed allow that the entry is meant.

    Accents typed must be those of the phrase. A short name of one word, such as Bỉ or US, must stand with its capital,
    or with its accents in a text without any.
    """
    if not all(one.typed.isascii() for one in said) and not _same_accents(said, entry.text):
        return False
    if entry.sense or not entry.value.startswith(ID) or entry.value.startswith(INDICATOR):
        strict = strict or entry.value == CONTENT
        return not strict or entry.text.isascii() or _same_accents(said, entry.text, strict=True)
    typed, name = " ".join(one.typed for one in said), entry.text
    if entry.value == HOME:
        return True
    if len(said) > 1 or len(name) > _SHORT or not name[:1].isupper():
        return True
    if typed.isascii() and name.isupper():
        return typed == name or (typed.upper() == name and len(name) > 2)
    return typed[0].isupper() or not typed.isascii()


def accents_meet(said: list[Token], words: tuple[str, ...]) -> bool:
    """Whether the accents that were typed are those of a part of a name."""
    typed = [spelled(one.typed) for one in said]
    return all(one.isascii() or one == other for one, other in zip(typed, words, strict=False))


def _cut_short(said: list[Token], entry: Entry) -> bool:
    """Whether one word only looks like another without its ending: "Nam" is no "name", "some" no "sớm".

    Vietnamese has no endings, and what refuses must stand as it is: "compared" asks for no work.
    """
    typed, meant = " ".join(one.typed for one in said).casefold(), entry.text.replace(" ", "")
    if entry.value.startswith("refuse/"):
        return fold(entry.text) != fold(typed)
    if len(said) > 1 or not entry.sense:
        return len(said) == 1 and len(meant) > len(typed) + _MOST_CUT
    return entry.text.casefold() == typed + "e" or (not meant.isascii() and fold(meant) != fold(typed))


def _same_accents(said: Iterable[Token], text: str, *, strict: bool = False) -> bool:
    typed, meant = [spelled(one.typed) for one in said], spelled(text).split()
    if len(typed) != len(meant):
        return "".join(typed) == "".join(meant)
    return all((one.isascii() and not strict) or one == other for one, other in zip(typed, meant, strict=True))


def related(lexicon: Lexicon, iri: str) -> tuple[str, ...]:
    """The projects of a company and of those of its group."""
    return projects_of(lexicon.kg, iri)
