// The index of names that the site carries: loaded as a script when it is first needed, because a page on disk may load
// scripts and nothing else.

import { findNames, indexOf } from "../find/ranking";

/**
 * An entry: the IRI after the base, the path of its page ("" where it is the same), its class, how often it is named,
 * its names, Vietnamese and English first.
 */
export type Entry = readonly [local: string, path: string, kind: number, degree: number, vi: string, en: string, ...others: string[]];

export interface Names {
  kinds: readonly (readonly [vi: string, en: string])[];
  entries: readonly Entry[];
  /** The entries with a name like the text, best first. */
  find(text: string): Entry[];
}

declare global {
  interface Window {
    haiphongNames?: (found: [Names["kinds"], Names["entries"]]) => void;
  }
}

const own = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;
/** The top of the site, wherever it lies. */
export const TOP = new URL("../", own).href;

let loading: Promise<Names> | undefined;

export function names(): Promise<Names> {
  loading ??= new Promise((resolve, reject) => {
    window.haiphongNames = ([kinds, entries]) => resolve({ kinds, entries, find: finderOf(entries) });
    const script = document.createElement("script");
    script.src = `${TOP}assets/names.js`;
    script.addEventListener("error", () => {
      loading = undefined; // the next who wants them tries again
      reject(new Error(script.src));
    });
    document.head.append(script);
  });
  return loading;
}

function finderOf(entries: readonly Entry[]): Names["find"] {
  const known = new Map(entries.map((entry) => [entry[0], entry]));
  const labelled = entries.flatMap(([id, , , , vi, en, ...others]): [string, string, string, number][] => [
    [id, vi, "vi", 0],
    [id, en, "en", 0],
    ...others.map((text): [string, string, string, number] => [id, text, "", 1]),
  ]);
  const index = indexOf(labelled, (id) => known.get(id)?.[3] ?? 0);
  return (text) => findNames(index, text).map(({ id }) => known.get(id) as Entry);
}

/** The name of an entry in a language. */
export function nameOf(entry: Entry, lang: string): string {
  return lang === "vi" ? entry[4] : entry[5];
}

/** The class of an entry in a language. */
export function kindOf({ kinds }: Names, entry: Entry, lang: string): string {
  return kinds[entry[2]]?.[lang === "vi" ? 0 : 1] ?? "";
}

/** The address of the page of an entry. */
export function pageOf([local, path]: Entry, lang: string): string {
  return `${TOP}${lang}/${path || local}.html`;
}
