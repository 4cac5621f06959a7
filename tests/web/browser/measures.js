// What a reader can read and hit, worked out in the page: run by the tests of the first view.
() => {
  const texts = [...document.querySelectorAll("svg.ring text, svg.step text")].filter((text) => text.textContent.trim());
  const box = (element, group, name, inset) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { group, name, left: left + inset, right: right - inset, top: top + inset, bottom: bottom - inset };
  };
  const letters = texts.map((text) => box(text, text.closest("g"), text.textContent.trim(), 1.5));
  const dots = [...document.querySelectorAll("svg.ring .partner .dot, svg.step .entry .dot")].map((dot) => box(dot, dot.parentNode, "point", 1));
  const all = [...letters, ...dots].filter(({ left, right }) => right > left);
  const pairs = all.flatMap((one, at) => all.slice(at + 1)
    .filter((other) => one.group !== other.group && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
    .map((other) => `${one.name} x ${other.name}`));
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (words.nextNode()) {
    const { parentElement: parent, textContent } = words.currentNode;
    if (!textContent.trim() || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(parent.tagName) || !parent.checkVisibility()) continue;
    if (parent.getBoundingClientRect().width > 0) sizes.push(parseFloat(getComputedStyle(parent).fontSize));
  }
  const partners = [...document.querySelectorAll("svg.ring .partner")];
  const around = [[0, 0], [8, 0], [-8, 0], [0, 8], [0, -8], [5.6, 5.6], [-5.6, 5.6], [5.6, -5.6], [-5.6, -5.6]];
  const hits = partners.flatMap((partner) => {
    partner.scrollIntoView({ block: "nearest" });
    const { left, right, top, bottom } = partner.querySelector(".dot").getBoundingClientRect();
    return around.map(([dx, dy]) => {
      const [clientX, clientY] = [(left + right) / 2 + dx, (top + bottom) / 2 + dy];
      const target = document.elementFromPoint(clientX, clientY);
      target?.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse", bubbles: true }));
      return document.querySelector(".partner.lit")?.dataset.partner === partner.dataset.partner;
    });
  });
  return {
    names: [...document.querySelectorAll("svg.ring .partner, svg.step .entry")].filter((one) => [...one.querySelectorAll("text")].some((text) => text.textContent.trim())).length,
    cut: texts.filter((text) => text.textContent.includes("…")).length,
    least: Math.min(...sizes),
    pairs,
    hits: hits.length ? hits.filter(Boolean).length / hits.length : 1,
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}
