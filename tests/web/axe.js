// What axe finds on the page. Of the rows of a table, the items of a list, the boxes to tick and the shapes of a picture
// only those are looked at that hold an element of a kind that none before them held in such a place; what is left out
// differs in nothing but words, whereto it leads and where it stands.
async () => {
  const MANY = "tbody tr, li, label, svg :is(g, a, text, path, line, circle, ellipse, rect, use)";
  // What a reader acts on in a picture has its name from what it holds.
  const NAMED = "svg :is(a, [role], [tabindex])";
  const SAID = ["class", "role", "type", "lang", "dir", "hidden", "tabindex", "style", "data-kind"];
  const kind = (one) => {
    const names = one.getAttributeNames().map((name) => `${name}=${SAID.includes(name) || name.startsWith("aria-") && name !== "aria-label" ? one.getAttribute(name) : !!one.getAttribute(name)}`);
    const hasText = [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    return `${one.tagName} ${names.sort()} ${hasText}`;
  };
  // Each kind in each place has a number, by which the kinds of what it holds are known.
  const met = new Map();
  const meet = (one, place) => {
    const here = `${place} > ${kind(one)}`;
    if (!met.has(here)) met.set(here, met.size);
    for (const child of one.children) meet(child, met.get(here));
  };
  const isNeeded = (one, place) => {
    if (!one.checkVisibility()) return false;
    const before = met.size;
    meet(one, place);
    return met.size > before;
  };
  const taken = [];
  const look = (parent, above) => {
    const place = `${above} > ${parent.tagName}.${parent.getAttribute("class")}`;
    for (const one of parent.children) {
      if (one.matches(MANY) && !isNeeded(one, place)) taken.push(one);
      else if (!one.matches(NAMED)) look(one, place);
    }
  };
  look(document.body, "");
  // In place of what is left out stands something as large, so that a frame that scrolled scrolls still: one for all that
  // stand below one another.
  const runs = [];
  for (const one of taken) {
    const box = one.getBoundingClientRect();
    const last = runs.at(-1);
    if (last?.rows.at(-1) === one.previousElementSibling && box.left === last.left && box.top >= last.bottom) {
      last.rows.push(one);
      last.bottom = box.bottom;
    } else runs.push({ rows: [one], left: box.left, top: box.top, bottom: box.bottom, width: box.width });
  }
  for (const run of runs) {
    const [first, ...others] = run.rows;
    run.place = first instanceof SVGElement ? document.createComment("") : document.createElement(first.tagName === "LABEL" ? "span" : first.tagName);
    if (run.place instanceof HTMLElement) {
      run.place.className = first.className;
      Object.assign(run.place.style, { width: `${run.width}px`, minWidth: `${run.width}px`, height: `${run.bottom - run.top}px` });
    }
    for (const other of others) other.remove();
    first.replaceWith(run.place);
  }
  // Every rule runs; what they found in order, which nobody reads, is not written down node by node.
  const { violations } = await axe.run(document, { preload: false, resultTypes: ["violations"] });
  for (const { place, rows } of runs) place.replaceWith(...rows);
  return violations;
}
