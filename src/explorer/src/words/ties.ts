// How ties are said: kinds, counts, dates.

import { type Key, type Lang, t } from "./words";

type Kind = "twinned" | "agreement" | "cooperation" | "investment" | "financing" | "transport" | "meeting";

const KINDS: Readonly<Record<Kind, { letter: Key; short: Key; one: Key; many: Key }>> = {
  twinned: { letter: "letterTwinned", short: "shortTwinned", one: "oneTwinned", many: "manyTwinned" },
  agreement: { letter: "letterAgreement", short: "shortAgreement", one: "oneAgreement", many: "manyAgreement" },
  cooperation: { letter: "letterCooperation", short: "shortCooperation", one: "oneCooperation", many: "manyCooperation" },
  investment: { letter: "letterInvestment", short: "shortInvestment", one: "oneInvestment", many: "manyInvestment" },
  financing: { letter: "letterFinancing", short: "shortFinancing", one: "oneFinancing", many: "manyFinancing" },
  transport: { letter: "letterTransport", short: "shortTransport", one: "oneTransport", many: "manyTransport" },
  meeting: { letter: "letterMeeting", short: "shortMeeting", one: "oneMeeting", many: "manyMeeting" },
};

export function letterOf(lang: Lang, kind: Kind): string {
  return t(lang, KINDS[kind].letter);
}

export function shortKind(lang: Lang, kind: Kind): string {
  return t(lang, KINDS[kind].short);
}

/** "1 twin city", "4 twin cities". */
export function countedKind(lang: Lang, kind: Kind, n: number): string {
  return counted(lang, KINDS[kind].one, KINDS[kind].many, n);
}

export function counted(lang: Lang, one: Key, many: Key, n: number): string {
  return n === 1 ? t(lang, one) : t(lang, many, { n });
}

/** A twin city under its country: `Incheon 1997`, `Seattle (?)` where no source states the start, `+ Suwon 2004` of others in the city. */
export function twinText(name: string, { since, isOwn }: { readonly since: string | null; readonly isOwn: boolean }): string {
  return `${isOwn ? "" : "+\u00a0"}${name} ${since ? since.slice(0, 4) : "(?)"}`;
}

/** A stated date, or two with `..` between, as a person reads them. */
export function dateText(lang: Lang, written: string): string {
  return written.split("..").map((one) => oneDate(lang, one)).join("–");
}

/** The same with the word that stands before it: "on 12 April 2022", "in June 2023", "in 2014". */
export function onText(lang: Lang, written: string): string {
  const [, month, day] = written.split("-");
  const key = written.includes("..") ? "during" : day ? "onDay" : month ? "inMonth" : "inYear";
  return t(lang, key, { when: dateText(lang, written) });
}

/** Names one after the other; a semicolon parts them where one has a comma inside it, as "Dong-gu, Incheon" has. */
export function enumerated(names: readonly string[]): string {
  return names.join(between(names));
}

/** What parts names from each other. */
export function between(names: readonly string[]): string {
  return names.some((name) => name.includes(",")) ? "; " : ", ";
}

let months: Intl.DateTimeFormat | undefined;

function oneDate(lang: Lang, written: string): string {
  const [year = "", month, day] = written.split("-");
  if (!month || !/^\d{4}$/.test(year)) return written;
  if (lang === "vi") return [day, month, year].filter(Boolean).map((part) => String(Number(part))).join("/");
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  months ??= new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });
  return [day ? String(Number(day)) : "", months.format(date), year].filter(Boolean).join(" ");
}
