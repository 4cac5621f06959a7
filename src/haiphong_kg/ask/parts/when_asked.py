"""What tells kinds of question that are asked in turns of their own, imported when one of them is asked."""

from typing import TYPE_CHECKING

from haiphong_kg._door import opened

if TYPE_CHECKING:
    from haiphong_kg.ask.parts.air_routes import on_routes
    from haiphong_kg.ask.parts.berth_numbers import on_berth_numbers
    from haiphong_kg.ask.parts.berths import on_berths
    from haiphong_kg.ask.parts.contractors import on_contractor
    from haiphong_kg.ask.parts.course import on_course
    from haiphong_kg.ask.parts.deeds import on_deeds
    from haiphong_kg.ask.parts.foreign_terminals import on_foreign_terminals
    from haiphong_kg.ask.parts.goods import on_goods
    from haiphong_kg.ask.parts.is_of_kind import on_is_of_kind
    from haiphong_kg.ask.parts.jobs import on_jobs
    from haiphong_kg.ask.parts.largest_gifts import on_largest_gifts
    from haiphong_kg.ask.parts.logistics import on_logistics
    from haiphong_kg.ask.parts.outsiders import on_outsiders
    from haiphong_kg.ask.parts.own_share import on_own_share
    from haiphong_kg.ask.parts.pacts import on_pact
    from haiphong_kg.ask.parts.parties import on_frequency, on_parties
    from haiphong_kg.ask.parts.paying import on_paid
    from haiphong_kg.ask.parts.planned import on_plan
    from haiphong_kg.ask.parts.running import on_at_work, on_running
    from haiphong_kg.ask.parts.sea_links import on_calls, on_services
    from haiphong_kg.ask.parts.sea_regions import on_sea_region
    from haiphong_kg.ask.parts.ship_sizes import on_ship_sizes
    from haiphong_kg.ask.parts.spanning import on_span
    from haiphong_kg.ask.parts.titles_asked import on_title
    from haiphong_kg.ask.parts.topics import on_topic
    from haiphong_kg.ask.parts.unknown import on_unknown
else:
    __getattr__ = opened(
        __package__,
        {
            "air_routes": ("on_routes",),
            "berth_numbers": ("on_berth_numbers",),
            "berths": ("on_berths",),
            "contractors": ("on_contractor",),
            "course": ("on_course",),
            "deeds": ("on_deeds",),
            "foreign_terminals": ("on_foreign_terminals",),
            "goods": ("on_goods",),
            "is_of_kind": ("on_is_of_kind",),
            "jobs": ("on_jobs",),
            "largest_gifts": ("on_largest_gifts",),
            "logistics": ("on_logistics",),
            "outsiders": ("on_outsiders",),
            "own_share": ("on_own_share",),
            "pacts": ("on_pact",),
            "parties": (
                "on_frequency",
                "on_parties",
            ),
            "paying": ("on_paid",),
            "planned": ("on_plan",),
            "running": ("on_at_work", "on_running"),
            "sea_links": (
                "on_calls",
                "on_services",
            ),
            "sea_regions": ("on_sea_region",),
            "ship_sizes": ("on_ship_sizes",),
            "spanning": ("on_span",),
            "titles_asked": ("on_title",),
            "topics": ("on_topic",),
            "unknown": ("on_unknown",),
        },
        __name__,
    )

__all__ = [
    "on_at_work",
    "on_berth_numbers",
    "on_berths",
    "on_calls",
    "on_contractor",
    "on_course",
    "on_deeds",
    "on_foreign_terminals",
    "on_frequency",
    "on_goods",
    "on_is_of_kind",
    "on_jobs",
    "on_largest_gifts",
    "on_logistics",
    "on_outsiders",
    "on_own_share",
    "on_pact",
    "on_paid",
    "on_parties",
    "on_plan",
    "on_routes",
    "on_running",
    "on_sea_region",
    "on_services",
    "on_ship_sizes",
    "on_span",
    "on_title",
    "on_topic",
    "on_unknown",
]
