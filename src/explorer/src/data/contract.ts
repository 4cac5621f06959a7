// Made from haiphong_kg.web.page.contract by make_contract.py; change it there.

/** A text by language; where one is missing the other is shown. */
export interface Text {
  vi?: string;
  en?: string;
}

/** When a record holds, as a reader reads it: a period, the date of a source that knows of it, or "time unknown". */
export interface Time<T> {
  kind: "period" | "known" | "unknown";
  text: T;
}

/** What a source says in our words, and where: its own words, paragraph, and code points with the end exclusive. */
export interface Claim<T> {
  text: T;
  anchor: string;
  paragraph: number | null;
  start: number | null;
  end: number | null;
  source: string;
  modality: T | null;
  attribution: T | null;
  speaker: string | null;
  openList: boolean;
}

/** The evidence score from 0 to 100, and what it is made of. */
export interface Score<T> {
  value: number;
  parts: T;
}

/** What another record says in a disagreement. */
export interface Side<T> {
  record: string;
  text: T;
}

/** What sources do not agree on: the other sides, the record preferred, how it is settled, and why. */
export interface DisagreementJson<T> {
  label: T | null;
  others: Side<T>[];
  preferred: string | null;
  resolution: T;
  rationale: T | null;
}

/** One situation with its evidence. A value is a pair: the CURIE of its property, named in `properties`, and it. */
export interface RecordJson<T> {
  type: string;
  entities: string[];
  time: Time<T> | null;
  status: T[];
  values: [string, T][];
  claims: Claim<T>[];
  notes: T[];
  unstated: T[];
  formula: string | null;
  inputs: string[];
  score: Score<T> | null;
  disagreements: DisagreementJson<T>[];
}

/** A source document. */
export interface Source {
  title: Text;
  publisher: Text | null;
  date: string | null;
  language: string | null;
  url: string | null;
}

/** Other names: text, language, grade (1 alternative, 2 hidden, 3 notation); how many triples point to it. */
export interface Names {
  degree: number;
  others: [string, string, number][];
}

/**
 * What stands behind the drawing: records, sources and names by id, labels by CURIE; at the date `asOf`, if any.
 *
 * `explained` is the words that the model puts beside claims, each with what it means.
 */
export interface Details<T> {
  records: Record<string, RecordJson<T>>;
  sources: Record<string, Source>;
  types: Record<string, Text>;
  relations: Record<string, Text>;
  properties: Record<string, Text>;
  names: Record<string, Names>;
  explained: [T, T][];
  title: Text;
  asOf: string;
  release: string;
  version: string;
  licence: string;
}

/**
 * The same with every text of the records once; a pair is Vietnamese and English, one string is both.
 *
 * What is empty in a record is left out: null, false, "", and lists without an item.
 */
export interface PageDetails extends Details<number> {
  texts: (string | (string | null)[])[];
}

/**
 * An entity as it is drawn. A label is left out where it is its lines joined.
 *
 * In a large graph `patch` is the middle of the group it stands in. One that is a record too has a sentence as label.
 */
export interface DrawnEntity {
  id: string;
  type: string;
  slot: number;
  shape: string;
  size: number;
  x: number;
  y: number;
  lines_vi: string;
  lines_en: string;
  label_vi?: string;
  label_en?: string;
  patch?: string;
}

export interface Ends {
  from: string;
  to: string;
}

/**
 * A relation as it is drawn. Its id and labels are left out where they follow from its ends and its kind.
 *
 * `smooth` is how it runs, `bend` how it runs once it is selected in a large graph.
 */
export interface DrawnRelation {
  from: string;
  to: string;
  kind: string;
  record?: string;
  id?: string;
  label_vi?: string;
  label_en?: string;
  smooth?: Record<string, unknown>;
  bend?: Record<string, unknown>;
  selfReference?: Record<string, unknown>;
}

/** A kind of tie with a partner, in the order in which they are shown. */
export interface TieKind {
  id: "twinned" | "agreement" | "cooperation" | "investment" | "financing" | "transport" | "meeting";
  label: Text;
}

/**
 * One record as a tie of one partner: `side` stands there for the city, the first two sides are the city's own.
 *
 * `parties` is the partner itself where no city, company or body is named. Dates are as stated; `first` and `last` are
 * the days within which it can have held. `over` says that by its status it no longer runs. `capital` is the record of
 * the figure that stands for the registered capital of an investment, `sectors` are those of the projects it names.
 */
export interface Tie {
  record: string;
  partner: string;
  kind: "twinned" | "agreement" | "cooperation" | "investment" | "financing" | "transport" | "meeting";
  side: "city" | "unit" | "body" | "company" | "concerned";
  parties: string[];
  start: string | null;
  end: string | null;
  known: string[];
  first: string | null;
  last: string | null;
  status: string | null;
  over: boolean;
  score: number;
  capital: string | null;
  sectors: string[];
  label: Text;
}

/** A twin city, and since when where a source states it. */
export interface Twin {
  id: string;
  since: string | null;
}

/** A partner country, economy or bloc. */
export interface Partner {
  id: string;
  bloc: boolean;
  region: Text | null;
  twins: Twin[];
}

/**
 * The ties of the city `home` with its partners, these in an order that no release changes.
 *
 * `lenders` and `networks` are of no one country; `places` are longitude and latitude of what has a point on the map.
 */
export interface TiesPage {
  home: string;
  kinds: TieKind[];
  partners: Partner[];
  ties: Tie[];
  statuses: Record<string, Text>;
  sectors: Record<string, Text>;
  lenders: string[];
  networks: string[];
  places: Record<string, [number, number]>;
}

/** How the page opens: `without` are the types that a large graph leaves out at first, so that the rest is read. */
export interface Start {
  lang: "vi" | "en";
  focus: string | null;
  without: string[];
  large: boolean;
}

/**
 * A named question with its whole answer; a cell is the id of a drawn thing, or the place of a text.
 *
 * `parameters` are the columns to filter by, as the command line names them; `orders` the rows as a reader has them.
 */
export interface Asked {
  name: string;
  question: Text;
  columns: Text[];
  parameters: Record<string, number>;
  orders: Record<string, number[]>;
  rows: ((string | number)[])[];
}

/** On what a row rests: as `text`, and the passages that it names, each the id of a source and its words. */
export interface Backing {
  text: string | string[];
  passages: string[][];
}

/** The named questions; of the texts of their cells each once, a pair is Vietnamese and English, one string both. */
export interface AnswersPage {
  questions: Asked[];
  texts: (string | string[] | Backing)[];
}

/**
 * One observation: the value of an indicator `of` a thing, in a unit, with the least and greatest it stands for.
 *
 * `territory` is within which boundaries, `counterpart` with which partner; it was counted from `first` to `last`.
 */
export interface Figure {
  record: string;
  indicator: string;
  of: string;
  territory: string | null;
  counterpart: string | null;
  unit: string;
  value: number;
  low: number;
  high: number;
  hedge: string | null;
  status: string;
  reach: "year" | "part" | "years" | "moment" | "undated";
  first: string | null;
  last: string | null;
  score: number;
}

/** A unit within boundaries that it has had `since` a day; null where they have no known beginning. */
export interface Territory {
  label: Text;
  since: string | null;
}

/** The figures, and the labels of what they name by its local name. */
export interface FiguresPage {
  figures: Figure[];
  units: Record<string, Text>;
  hedges: Record<string, Text>;
  statuses: Record<string, Text>;
  territories: Record<string, Territory>;
}

/** What a view as a file is drawn from: what the page is given, but for the answers; of the details no records. */
export interface PictureGiven {
  view: "ring" | "timeline" | "map" | "charts" | "table" | "net";
  page: Start;
  nodes: DrawnEntity[];
  edges: DrawnRelation[];
  kinds: Record<string, Text>;
  details: PageDetails;
  ties: TiesPage;
  figures: FiguresPage;
}
