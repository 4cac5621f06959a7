// Every text of the page itself, in Vietnamese and English.

import type { EntityNode, Lang, Model, RelationEdge, Text } from "./model";

const TEXTS = {
  skipToGraph: { vi: "Đến đồ thị", en: "Skip to the graph" },
  skipToTables: { vi: "Đến bảng dữ liệu", en: "Skip to the tables" },
  subtitle: {
    vi: "Quan hệ đối tác quốc tế, có dẫn nguồn",
    en: "International partnerships, with their sources",
  },
  language: { vi: "Ngôn ngữ", en: "Language" },
  search: { vi: "Tìm thực thể theo tên", en: "Find an entity by name" },
  searchHint: { vi: "Tìm tên, có dấu hay không dấu", en: "Find a name, accents or not" },
  results: { vi: "{n} kết quả", en: "{n} results" },
  oneResult: { vi: "1 kết quả", en: "1 result" },
  noResult: { vi: "Không tìm thấy", en: "Nothing found" },
  filters: { vi: "Bộ lọc", en: "Filters" },
  types: { vi: "Loại thực thể", en: "Entity types" },
  relations: { vi: "Quan hệ", en: "Relations" },
  all: { vi: "Tất cả", en: "All" },
  overview: { vi: "Tổng quan", en: "Overview" },
  overviewOf: { vi: "Về tổng quan: {what}", en: "Return to the overview: {what}" },
  none: { vi: "Bỏ hết", en: "None" },
  allOf: { vi: "Hiện tất cả: {what}", en: "Show all: {what}" },
  noneOf: { vi: "Ẩn tất cả: {what}", en: "Hide all: {what}" },
  shown: {
    vi: "Đang hiện {n}/{of} thực thể, {m}/{ofm} quan hệ",
    en: "{n} of {of} entities, {m} of {ofm} relations shown",
  },
  canvas: {
    vi: "Đồ thị tương tác. Phím mũi tên để di chuyển, + và − để phóng to, thu nhỏ. Nội dung này cũng có trong các bảng bên dưới.",
    en: "Interactive graph. Arrow keys move it, + and − zoom. The tables below hold the same content.",
  },
  graph: { vi: "Đồ thị", en: "Graph" },
  zoomIn: { vi: "Phóng to", en: "Zoom in" },
  zoomOut: { vi: "Thu nhỏ", en: "Zoom out" },
  fit: { vi: "Xem toàn bộ", en: "Fit everything" },
  reset: { vi: "Đặt lại", en: "Reset" },
  toTables: { vi: "Xem dạng bảng", en: "View as tables" },
  hint: {
    vi: "Bấm vào một điểm hoặc một đường nối để xem thông tin và nguồn",
    en: "Select a point or a line to see its facts and their sources",
  },
  details: { vi: "Chi tiết", en: "Details" },
  close: { vi: "Đóng", en: "Close" },
  alsoCalled: { vi: "Tên khác", en: "Also called" },
  otherFacts: { vi: "Thông tin khác", en: "Other facts" },
  noRelation: { vi: "Không có quan hệ nào trong đồ thị này.", en: "No relation in this graph." },
  relation: { vi: "Quan hệ", en: "Relation" },
  noRecord: {
    vi: "Suy ra từ các thông tin khác về hai bên; không có bản ghi riêng.",
    en: "Follows from other facts about the two; it has no record of its own.",
  },
  sharedFigures: { vi: "Số liệu của cặp này", en: "Figures of this pair" },
  sharedFacts: { vi: "Thông tin nêu cả hai bên", en: "Facts that name both" },
  figures: { vi: "{n} số liệu", en: "{n} figures" },
  oneFigure: { vi: "1 số liệu", en: "1 figure" },
  facts: { vi: "{n} thông tin nêu cả hai bên", en: "{n} facts that name both" },
  oneFact: { vi: "1 thông tin nêu cả hai bên", en: "1 fact that names both" },
  when: { vi: "Thời gian", en: "Time" },
  knownOn: { vi: "được biết vào {when}", en: "known to hold on {when}" },
  timeUnknown: { vi: "không rõ thời gian", en: "time unknown" },
  score: { vi: "Mức chứng cứ", en: "Evidence score" },
  scoreOf: { vi: "{n}/100", en: "{n} of 100" },
  disagreement: { vi: "Các nguồn không thống nhất", en: "Sources do not agree" },
  otherValue: { vi: "Nơi khác nêu", en: "Elsewhere" },
  preferredHere: { vi: "Nội dung này được chọn.", en: "This one is preferred." },
  preferredThere: { vi: "được chọn", en: "preferred" },
  allRows: { vi: "Hiện đủ {n} hàng", en: "Show all {n} rows" },
  hiddenRows: { vi: "{n} mục khác đang ẩn theo bộ lọc.", en: "{n} more are hidden by the filters." },
  evidence: { vi: "Căn cứ", en: "Evidence" },
  paragraph: { vi: "đoạn {n}", en: "paragraph {n}" },
  characters: { vi: "ký tự {from}–{to}", en: "characters {from}–{to}" },
  speaker: { vi: "Người phát ngôn", en: "Speaker" },
  openList: { vi: "danh sách để ngỏ", en: "open list" },
  note: { vi: "Ghi chú biên tập", en: "Editorial note" },
  unstated: { vi: "Nguồn không nêu", en: "Left open by the source" },
  formula: { vi: "Công thức", en: "Formula" },
  inputs: { vi: "Tính từ", en: "Computed from" },
  entities: { vi: "Thực thể", en: "Entities" },
  entity: { vi: "Thực thể", en: "Entity" },
  type: { vi: "Loại", en: "Type" },
  from: { vi: "Từ", en: "From" },
  to: { vi: "Đến", en: "To" },
  kindOfFact: { vi: "Loại thông tin", en: "Kind of fact" },
  about: { vi: "Liên quan đến", en: "About" },
  fact: { vi: "Nội dung", en: "Fact" },
  tables: { vi: "Dữ liệu dạng bảng", en: "The data as tables" },
  tablesIntro: {
    vi: "Cùng nội dung với đồ thị, theo bộ lọc và từ khóa đang chọn.",
    en: "The same content as the graph, with the filters and search text now set.",
  },
  sortBy: { vi: "Sắp xếp theo {what}", en: "Sort by {what}" },
  nothingShown: { vi: "Không có mục nào với bộ lọc này.", en: "Nothing is left with these filters." },
  release: { vi: "Phiên bản dữ liệu", en: "Data release" },
  dataLicence: { vi: "Giấy phép dữ liệu", en: "Data licence" },
  offline: {
    vi: "Trang này chạy không cần mạng và không tải gì từ bên ngoài.",
    en: "This page works without a network and loads nothing from elsewhere.",
  },
} satisfies Record<string, Record<Lang, string>>;

export type Key = keyof typeof TEXTS;

export function t(lang: Lang, key: Key, values: Record<string, string | number> = {}): string {
  return TEXTS[key][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

export function isKey(key: string): key is Key {
  return key in TEXTS;
}

export function pick(lang: Lang, text: Text | null | undefined): string {
  return text?.[lang] || text?.[other(lang)] || "";
}

/** The language a picked text is really in: the other one where a translation is missing. */
export function pickedLang(lang: Lang, text: Text | null | undefined): Lang {
  return text?.[lang] ? lang : other(lang);
}

export function other(lang: Lang): Lang {
  return lang === "vi" ? "en" : "vi";
}

export function labelOf(lang: Lang, item: EntityNode | RelationEdge): string {
  return (lang === "vi" ? item.label_vi : item.label_en) || item.label_vi || item.label_en || item.id;
}

export function entityLabel(model: Model, lang: Lang, id: string): string {
  const node = model.nodes.get(id);
  return node ? labelOf(lang, node) : id;
}

export function typeLabel(model: Model, lang: Lang, type: string): string {
  const types = model.details.types ?? {};
  return capital(pick(lang, types[type] ?? types[`hp:${type}`]) || type.replace(/^hp:/, ""));
}

const kindLabels = new WeakMap<Model, Map<string, RelationEdge>>();

export function kindLabel(model: Model, lang: Lang, kind: string): string {
  const named = pick(lang, model.details.relations?.[kind]);
  let examples = kindLabels.get(model);
  if (!examples) kindLabels.set(model, (examples = new Map([...model.edges.values()].map((edge) => [edge.kind, edge]))));
  const edge = named ? undefined : examples.get(kind);
  return named || (edge ? labelOf(lang, edge) : kind);
}

export function relationSentence(model: Model, lang: Lang, edge: RelationEdge): string {
  return `${entityLabel(model, lang, edge.from)} ${labelOf(lang, edge)} ${entityLabel(model, lang, edge.to)}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const collator = new Intl.Collator("vi");
