// The names of the net as they are painted when it is drawn anew: what the canvas is told to write is noted, and the
// lines of one name follow one another. Run by the tests of the whole net.
() => {
  const { network } = explorer;
  const calls = [];
  const scale = network.getScale();
  const own = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const { width } = this.measureText(text);
    const letters = parseFloat(this.font);
    const left = x - (this.textAlign === "center" ? width / 2 : 0);
    if (text.trim()) calls.push({ text, letters: letters * scale, left, right: left + width, top: y - letters * 0.8, bottom: y + letters * 0.25 });
    own.call(this, text, x, y);
  };
  network.redraw();
  CanvasRenderingContext2D.prototype.fillText = own;
  const linesOf = (node) => node[`lines_${document.documentElement.lang}`].split("\n");
  const nodes = network.body.data.nodes.get().filter(({ hidden }) => !hidden);
  const away = ({ id }, { left, right, top }) => {
    const { x, y } = network.getPosition(id);
    return Math.hypot(x - (left + right) / 2, y - top);
  };
  const names = [];
  for (let at = 0; at < calls.length;) {
    const isHere = (node) => linesOf(node).every((line, after) => calls[at + after]?.text === line);
    const [node] = nodes.filter(isHere).sort((one, other) => away(one, calls[at]) - away(other, calls[at]));
    const boxes = calls.slice(at, at + (node ? linesOf(node).length : 1));
    if (node) names.push({ id: node.id, boxes });
    at += boxes.length;
  }
  const touch = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const lie = (one, other) => one.boxes.some((box) => other.boxes.some((two) => touch(box, two)));
  const { width, height } = document.querySelector("#canvas canvas").getBoundingClientRect();
  const [from, to] = [[0, 0], [width, height]].map(([x, y]) => network.DOMtoCanvas({ x, y }));
  const isIn = ({ left, right, top, bottom }) => from.x <= left && right <= to.x && from.y <= top && bottom <= to.y;
  const dots = nodes.map(({ id, size }) => {
    const { x, y } = network.getPosition(id);
    const half = size * 0.7;
    return { id, left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const isOver = ({ id, boxes }) => dots.some((dot) => dot.id !== id && boxes.some((box) => touch(box, dot)));
  const seen = names.filter(({ boxes }) => boxes.every(isIn));
  return {
    // All names that have room in the net, those that lie wholly in the canvas, and in pixels the smallest letter of these.
    room: explorer.names(),
    names: seen.map(({ id }) => id),
    least: Math.min(...seen.map(({ boxes: [first] }) => first.letters)),
    // Names that lie on one another, and names that lie on the point of another.
    overlaps: names.flatMap((one, at) => names.slice(at + 1).filter((other) => lie(one, other)).map((other) => [one.id, other.id])),
    covering: seen.filter(isOver).map(({ id }) => id),
  };
}
