// What axe finds on the page. Of the rows of a table and the items of a list only those are looked at that hold an element
// of a kind that none before them held; what is left out differs in nothing but words and whereto it leads.
async () => {
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
  // In place of what is left out stands something as large, so that a frame that scrolled scrolls still.
  const taken = [...document.querySelectorAll("tbody tr, li")].filter((row) => !isNeeded(row)).map((row) => {
    const { width, height } = row.getBoundingClientRect();
    const place = document.createElement(row.tagName);
    place.className = row.className;
    Object.assign(place.style, { width: `${width}px`, minWidth: `${width}px`, height: `${height}px` });
    return [place, row];
  });
  for (const [place, row] of taken) row.replaceWith(place);
  // Every rule runs; what they found in order, which nobody reads, is not written down node by node.
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  for (const [place, row] of taken.reverse()) place.replaceWith(row);
  return violations;
}
