// What axe finds on the page. Of the rows of a table and the items of a list only those are looked at that hold an element
// of a kind that none before them held; what is left out differs in nothing but words and whereto it leads.
async () => {
  // Every rule runs; what they found in order, which nobody reads, is not written down node by node.
  const violations = async (options) => (await axe.run(document, { resultTypes: ["violations"], ...options })).violations;
  const SAID = ["class", "role", "type", "lang", "dir", "hidden", "tabindex", "style", "data-kind"];
  const kind = (one) => {
    const names = one.getAttributeNames().map((name) => `${name}=${SAID.includes(name) || name.startsWith("aria-") && name !== "aria-label" ? one.getAttribute(name) : !!one.getAttribute(name)}`);
    const hasText = [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    return `${one.tagName} ${names.sort()} ${hasText}`;
  };
  const kindsOf = (one, path) => {
    const here = `${path} > ${kind(one)}`;
    return [here, ...[...one.children].flatMap((child) => kindsOf(child, here))];
  };
  const placeOf = (one) => one ? `${placeOf(one.parentElement)} > ${one.tagName}.${one.className}` : "";
  const met = new Set();
  const isNeeded = (row) => {
    if (!row.checkVisibility()) return false;
    const before = met.size;
    for (const one of kindsOf(row, placeOf(row.parentElement))) met.add(one);
    return met.size > before;
  };
  const rows = [...document.querySelectorAll("tbody tr, li")];
  // Whether a frame has to be scrolled is known only while all its rows are there.
  const found = await violations({ runOnly: ["scrollable-region-focusable"] });
  const taken = rows.filter((row) => !isNeeded(row)).reverse().map((row) => {
    const place = document.createComment("");
    row.replaceWith(place);
    return [place, row];
  });
  found.push(...await violations({ rules: { "scrollable-region-focusable": { enabled: false } } }));
  for (const [place, row] of taken) place.replaceWith(row);
  return found;
}
