// What unfolds around a partner: its cities, companies, bodies, and what stands one and two steps behind them.

import { groupBy } from "../../data/collections";
import { capitalOf, largestFirst } from "../../data/capital";
import type { Figure, Tie } from "../../data/contract";
import { entityLabel, langMark } from "../../data/labels";
import type { Model } from "../../data/model";
import { counted, type Kind, kindsOf } from "../../data/ties";
import { collator, type Lang } from "../../words/words";

export type GroupKey = "networks" | "cities" | "companies" | "bodies" | "projects" | "zones" | "places";

export interface StepItem {
  readonly id: string;
  readonly name: string;
  /** The language of its name, where that is not the reader's. */
  readonly own: Lang | null;
  readonly marks: readonly { readonly kind: Kind; readonly text: string }[];
}

export interface Group {
  readonly key: GroupKey;
  readonly items: readonly StepItem[];
}

/** The model, and the records of those of its ties that the choices leave out: nothing is reached by them. */
interface Reach {
  readonly model: Model;
  readonly out: ReadonlySet<string>;
}

type Link = readonly [from: string, to: string];

/** How the reader's language says it. */
export interface Said {
  readonly lang: Lang;
  readonly mark: (kind: Kind) => string;
  readonly sum: (figure: Figure) => string;
}

export interface Unfolded {
  readonly groups: readonly Group[];
  readonly links: readonly Link[];
}

const KEYS: readonly GroupKey[] = ["networks", "cities", "companies", "bodies", "projects", "zones", "places"];
const KEY_OF_TYPE: Readonly<Record<string, GroupKey>> = {
  AdministrativeUnit: "cities", Enterprise: "companies", Organisation: "bodies", PublicBody: "bodies", Project: "projects", Zone: "zones",
  InfrastructureAsset: "zones",
};
const BEHIND: readonly string[] = ["hp:investsIn", "hp:funds", "hp:develops", "hp:operates", "hp:locatedInZone"];
const MEMBER = "hp:memberOf";

/** One step shows the parties, two what they invest in, pay for or belong to, three the places of that. */
export function unfold(model: Model, ties: readonly Tie[], partner: string, depth: number, said: Said): Unfolded {
  const { lang } = said;
  const mine = ties.filter((tie) => tie.partner === partner);
  const kept = new Set(ties.map(({ record }) => record));
  const reach = { model, out: new Set(model.ties.ties.map(({ record }) => record).filter((record) => !kept.has(record))) };
  const near = new Set(mine.flatMap((tie) => tie.parties).filter((id) => id !== partner));
  const second = depth > 1 ? secondStep(reach, near) : new Set<string>();
  const third = depth > 2 ? new Set(behind(reach, second, ["zones"]).map(([, id]) => id)) : new Set<string>();
  const shared = depth > 1 ? networks(model, near) : [];
  const all = [...new Set([...near, ...second, ...third, ...shared.map(([, network]) => network)])];
  const links = [...[...near].map((id): Link => [partner, id]), ...steps(reach, near, second, third), ...shared];
  const keyOf = (id: string): GroupKey | null => (third.has(id) ? "places" : groupOf(model, id));
  const tiesOf = byParty(mine);
  const named = (ids: readonly string[]): StepItem[] => ids.map((id) => (
    { id, name: entityLabel(model, lang, id), own: langMark(model, lang, id), marks: marks(model, tiesOf.get(id) ?? [], said) }
  ));
  const capital = (id: string): Figure | null => capitals(model, tiesOf.get(id) ?? [])[0] ?? null;
  const rank = new Map<string, number>();
  const groups = KEYS.map((key) => {
    const items = ordered(key, named(all.filter((id) => keyOf(id) === key)), links, rank, capital);
    for (const { id } of items) rank.set(id, rank.size);
    return { key, items };
  });
  return { groups: groups.filter(({ items }) => items.length > 0), links };
}

function groupOf({ nodes, ties }: Model, id: string): GroupKey | null {
  return ties.networks.includes(id) ? "networks" : KEY_OF_TYPE[nodes.get(id)?.type ?? ""] ?? null;
}

/** Projects; zones and works only of those that have no project. */
function secondStep(reach: Reach, near: ReadonlySet<string>): Set<string> {
  const projects = behind(reach, near, ["projects"]);
  const busy = new Set(projects.map(([from]) => from));
  const idle = new Set([...near].filter((id) => !busy.has(id)));
  return new Set([...projects, ...behind(reach, idle, ["zones"])].map(([, id]) => id));
}

/** What stands behind these: links to things of such groups that are not among them. */
function behind({ model, out }: Reach, from: ReadonlySet<string>, keys: readonly GroupKey[]): Link[] {
  const leads = [...from].flatMap((id) => (model.edgesOf.get(id) ?? []).filter((edge) => edge.from === id && BEHIND.includes(edge.kind) && !out.has(edge.record)));
  const isWanted = (id: string): boolean => !from.has(id) && keys.includes(groupOf(model, id) ?? "cities");
  return leads.filter(({ to }) => isWanted(to)).map((edge): Link => [edge.from, edge.to]);
}

function steps(reach: Reach, near: ReadonlySet<string>, second: ReadonlySet<string>, third: ReadonlySet<string>): Link[] {
  const firstLinks = behind(reach, near, ["projects", "zones"]).filter(([, to]) => second.has(to));
  const isProject = (id: string): boolean => groupOf(reach.model, id) === "projects";
  const busy = new Set(firstLinks.filter(([, to]) => isProject(to)).map(([from]) => from));
  const lastLinks = behind(reach, second, ["zones"]).filter(([, to]) => third.has(to));
  return once([...firstLinks.filter(([from, to]) => isProject(to) || !busy.has(from)), ...lastLinks]);
}

/** Networks to which both the city and one of these belong. */
function networks(model: Model, near: ReadonlySet<string>): Link[] {
  const found = [...near].flatMap((id) => (model.edgesOf.get(id) ?? []).filter(({ from, to, kind }) => from === id && kind === MEMBER && model.ties.networks.includes(to)));
  return once(found.map(({ from, to }): Link => [from, to]));
}

function once(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [link.join(" "), link])).values()].sort(([a, b], [c, d]) => (`${a} ${b}` < `${c} ${d}` ? -1 : 1));
}

/**
 * Twin cities first, then by name; companies by their largest registered capital; what hangs on others in the order of
 * these, so that lines hardly cross. `rank` is the place of what stands before.
 */
function ordered(key: GroupKey, items: readonly StepItem[], links: readonly Link[], rank: ReadonlyMap<string, number>, capital: (id: string) => Figure | null): StepItem[] {
  const isTwin = ({ marks: [first] }: StepItem): number => (first?.kind === "twinned" ? 0 : 1);
  const byName = [...items].sort((a, b) => isTwin(a) - isTwin(b) || collator.compare(a.name, b.name));
  if (key === "companies") return largestFirst(byName, ({ id }) => capital(id));
  if (key !== "projects" && key !== "zones" && key !== "places") return byName;
  const places = new Map<string, number>();
  for (const [from, to] of links) places.set(to, Math.min(places.get(to) ?? Infinity, rank.get(from) ?? Infinity));
  const place = ({ id }: StepItem): number => places.get(id) ?? Infinity;
  return byName.sort((a, b) => compared(place(a), place(b)));
}

function compared(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The registered capital of a company, project by project, the largest first. */
function capitals(model: Model, ties: readonly Tie[]): Figure[] {
  return largestFirst(ties.flatMap((tie) => capitalOf(model, tie) ?? []), (figure) => figure);
}

function byParty(ties: readonly Tie[]): Map<string, Tie[]> {
  const ends = ties.flatMap((tie) => tie.parties.map((id) => ({ id, tie })));
  return new Map([...groupBy(ends, ({ id }) => id)].map(([id, group]) => [id, group.map(({ tie }) => tie)]));
}

/** Letter and number of each kind of tie; an investor is one by standing there, with its largest registered capital. */
function marks(model: Model, ties: readonly Tie[], { mark, sum }: Said): StepItem["marks"] {
  return kindsOf(model.ties).flatMap((kind) => {
    const found = ties.filter((tie) => tie.kind === kind);
    const [largest, ...more] = kind === "investment" ? capitals(model, found) : [];
    if (largest) return [{ kind, text: sum(largest) + (more.length ? ` (+${more.length})` : "") }];
    if (!found.length || kind === "investment") return [];
    const since = kind === "twinned" ? (found[0]?.start?.slice(0, 4) ?? "?") : String(counted(found));
    return [{ kind, text: `${mark(kind)} ${since}` }];
  });
}
