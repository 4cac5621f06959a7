"""What is told of a thing: all that it has a part in, and of a body who holds its posts and what it directs."""

from __future__ import annotations

from haiphong_kg.entities import account_text, situations_of
from haiphong_kg.store import HOME, ID, KnowledgeGraph, bare


def test_of_a_body_its_post_holders_and_directions_are_told(real: KnowledgeGraph) -> None:
    said = " ".join(account_text(real, f"{ID}org/city-party-committee", "en", 100).split())
    assert "Lê Tiến Châu holds a post in Hải Phòng City Party Committee" in said
    assert "Hải Phòng City Party Committee directs Party committees at every level" in said
    found = situations_of(real, f"{ID}org/department-of-foreign-affairs")
    assert f"{ID}post-holding/nguyen-anh-tuan--director-of-foreign-affairs" in found


def test_what_the_city_alone_proposes_stands_with_what_it_is_about(real: KnowledgeGraph) -> None:
    assert f"{ID}direction/administrative-reform" not in situations_of(real, HOME)


def test_of_a_post_those_who_held_it_are_told(real: KnowledgeGraph) -> None:
    posts = {bare(post) for _, post in real.pairs("hp:post")}
    assert posts
    assert [post for post in posts if set(real.subjects("hp:post", post)) - situations_of(real, post)] == []
