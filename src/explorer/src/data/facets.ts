// Narrowing the ties: what can be chosen of a tie, and which ties a choice leaves.

import { capital, type Key, type Lang, t } from "../words/words";
import type { Tie } from "./contract";
import { entityLabel, pick, typeLabel } from "./labels";
import type { Model } from "./model";

export interface Facet {
  readonly id: string;
  readonly heading: Key;
  /** The values of a tie. */
  of(model: Model, tie: Tie): readonly string[];
  label(model: Model, lang: Lang, value: string): string;
}

/** Lower ends of the bands of evidence scores. */
const BANDS = [70, 40, 0] as const;
const MEMBER = "hp:memberOf";
const ZONES = new Set(["Zone"]);
const SIDES: Readonly<Record<Tie["side"], Key>> = {
  city: "sideCity", unit: "sideUnit", body: "sideBody", company: "sideCompany", concerned: "sideConcerned",
};

export const FACETS: readonly Facet[] = [
  {
    id: "country", heading: "partner",
    of: (_, { partner }) => [partner],
    label: (model, lang, value) => entityLabel(model, lang, value),
  },
  {
    id: "class", heading: "type",
    of: ({ nodes }, { parties }) => unique(parties.map((id) => nodes.get(id)?.type ?? "")),
    label: (model, lang, value) => typeLabel(model, lang, value),
  },
  {
    id: "sector", heading: "sector",
    of: (_, { sectors }) => sectors,
    label: (model, lang, value) => capital(pick(lang, model.ties.sectors[value]) || value),
  },
  {
    id: "network", heading: "networks",
    of: (model, { parties }) => reached(model, parties, (to, kind) => kind === MEMBER && model.ties.networks.includes(to)),
    label: (model, lang, value) => entityLabel(model, lang, value),
  },
  {
    id: "zone", heading: "zones",
    of: (model, { parties, kind }) => (kind === "investment" ? reached(model, parties, (to) => ZONES.has(model.nodes.get(to)?.type ?? "")) : []),
    label: (model, lang, value) => entityLabel(model, lang, value),
  },
  {
    id: "status", heading: "status",
    of: (_, { status }) => [status ?? ""],
    label: (model, lang, value) => capital(value ? pick(lang, model.ties.statuses[value]) || value : t(lang, "statusNotStated")),
  },
  {
    id: "side", heading: "sideOf",
    of: (_, { side }) => [side],
    label: (_, lang, value) => capital(t(lang, SIDES[value as Tie["side"]] ?? "sideCity")),
  },
  {
    id: "score", heading: "score",
    of: (_, { score }) => [String(BANDS.find((band) => score >= band) ?? 0)],
    label: (_, lang, value) => t(lang, "scoreFrom", { from: value, to: value === "70" ? 100 : Number(value) + (value === "40" ? 29 : 39) }),
  },
];

/** The ties that the choices leave: one of each facet's chosen values, of every facet. */
export function narrowed(model: Model, ties: readonly Tie[], chosen: ReadonlySet<string>, but = ""): readonly Tie[] {
  const facets = FACETS.filter(({ id }) => id !== but && [...chosen].some((one) => one.startsWith(`${id}:`)));
  return facets.length ? ties.filter((tie) => facets.every((facet) => facet.of(model, tie).some((value) => chosen.has(`${facet.id}:${value}`)))) : ties;
}

function reached({ edgesOf }: Model, ids: readonly string[], isWanted: (to: string, kind: string) => boolean): string[] {
  return unique(ids.flatMap((id) => (edgesOf.get(id) ?? []).filter(({ from, to, kind }) => from === id && isWanted(to, kind)).map(({ to }) => to)));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
