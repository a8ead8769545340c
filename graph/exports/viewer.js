"use strict";

// Text from documents reaches the page only as textContent, never as markup.
const graph = JSON.parse(document.getElementById("graph").textContent);
const { nodes, relationships } = graph;
const canvas = document.getElementById("view");
const pen = canvas.getContext("2d");
const labels = [...new Set(nodes.map((node) => node.label))].sort();
const palette = [
  ...["#4e79a7", "#f28e2b", "#e15759", "#59a14f", "#b07aa1", "#edc948", "#9c755f"],
  ...["#1b9e9e", "#ff9da7", "#7f7f7f", "#2f4b7c", "#a05195", "#84a729"],
];
const colours = new Map(labels.map((label, i) => [label, palette[i % palette.length]]));
const hidden = new Set();
const view = { x: 0, y: 0, scale: 1, fitted: true };
let chosen = { nodes: new Set(), relationships: new Set() };
let heat = 1;

nodes.forEach((node, i) => {
  const [radius, angle] = [22 * Math.sqrt(i + 1), i * 2.39996];  // a sunflower: the same start for the same file
  Object.assign(node, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), dx: 0, dy: 0, links: [] });
});
relationships.forEach((one, i) => {
  nodes[one.start].links.push(i);
  if (one.end !== one.start) nodes[one.end].links.push(i);
});

// ---- layout: repulsion between near points, springs along lines, a pull to the middle ----

const REACH = 130;

function repel() {
  const cells = new Map();
  for (const node of nodes) {
    node.cell = [Math.floor(node.x / REACH), Math.floor(node.y / REACH)];
    const key = node.cell.join();
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(node);
  }
  for (const node of nodes) {
    for (let i = -1; i < 2; i++) for (let j = -1; j < 2; j++) {
      for (const other of cells.get(`${node.cell[0] + i},${node.cell[1] + j}`) ?? []) push(node, other);
    }
  }
}

function push(node, other) {
  const [x, y] = [node.x - other.x, node.y - other.y];
  const square = x * x + y * y;
  if (node === other || square > REACH * REACH) return;
  const force = 500 / (square + 30);
  node.dx += x * force / 10;
  node.dy += y * force / 10;
}

function pull() {
  for (const one of relationships) {
    const [from, to] = [nodes[one.start], nodes[one.end]];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y) || 1;
    const force = (length - 60) / length / 2;
    for (const [node, sign] of [[from, 1], [to, -1]]) {
      node.dx += sign * x * force / Math.sqrt(node.links.length);
      node.dy += sign * y * force / Math.sqrt(node.links.length);
    }
  }
}

function settle() {
  repel();
  pull();
  for (const node of nodes) {
    const step = Math.hypot(node.dx, node.dy) || 1;
    const most = Math.min(step, 40) * heat / step;
    node.x += (node.dx - node.x / 100) * most;
    node.y += (node.dy - node.y / 100) * most;
    node.dx = node.dy = 0;
  }
  heat *= 0.985;
}

// ---- drawing ----

const visible = (node) => !hidden.has(node.label);
const radius = (node) => (3.5 + Math.min(9, Math.sqrt(node.links.length))) * Math.min(1, Math.sqrt(view.scale));
const onScreen = (node) => [node.x * view.scale + view.x, node.y * view.scale + view.y];

function fit() {
  const shown = nodes.filter(visible);
  if (!shown.length) return;
  const extent = (axis) => shown.reduce(([low, high], n) => [Math.min(low, n[axis]), Math.max(high, n[axis])], [0, 0]);
  const [[left, right], [top, bottom]] = [extent("x"), extent("y")];
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  view.scale = Math.min(2, width / (right - left + 120), height / (bottom - top + 120));
  view.x = width / 2 - view.scale * (left + right) / 2;
  view.y = height / 2 - view.scale * (top + bottom) / 2;
}

function line(one, i) {
  const [from, to] = [nodes[one.start], nodes[one.end]];
  if (!visible(from) || !visible(to)) return;
  const strong = chosen.relationships.has(i);
  pen.strokeStyle = strong ? "#c2410c" : "#aab4be";
  pen.lineWidth = strong ? 2 : 1;
  pen.beginPath();
  pen.moveTo(...onScreen(from));
  pen.lineTo(...onScreen(to));
  pen.stroke();
}

function point(node, i) {
  if (!visible(node)) return;
  const [x, y] = onScreen(node);
  const strong = chosen.nodes.has(i);
  pen.fillStyle = colours.get(node.label);
  pen.beginPath();
  pen.arc(x, y, radius(node), 0, 7);
  pen.fill();
  if (strong) {
    pen.strokeStyle = "#c2410c";
    pen.lineWidth = 3;
    pen.stroke();
  }
  if (strong || nodes.length < 60 || view.scale > 1.4) {
    const caption = [node.text.length > 40 ? node.text.slice(0, 39) + "…" : node.text, x + radius(node) + 3, y + 4];
    Object.assign(pen, { fillStyle: "#1d2329", strokeStyle: "#ffffffc0", lineWidth: 3 });
    pen.strokeText(...caption);
    pen.fillText(...caption);
  }
}

function draw() {
  const dots = window.devicePixelRatio || 1;
  canvas.width = canvas.clientWidth * dots;
  canvas.height = canvas.clientHeight * dots;
  pen.setTransform(dots, 0, 0, dots, 0, 0);
  pen.font = "12px system-ui, sans-serif";
  if (view.fitted) fit();
  relationships.forEach(line);
  chosen.relationships.forEach((i) => line(relationships[i], i));
  nodes.forEach(point);
  chosen.nodes.forEach((i) => point(nodes[i], i));
}

function animate() {
  const until = performance.now() + 12;
  while (heat > 0.02 && performance.now() < until) settle();
  draw();
  if (heat > 0.02) requestAnimationFrame(animate);
}

// ---- the panel ----

function make(tag, text, ...children) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

function link(text, target) {
  const button = make("button", text);
  button.addEventListener("click", () => { location.hash = target; });
  return button;
}

function table(properties, left_out = []) {
  const list = make("dl");
  for (const [name, value] of Object.entries(properties)) {
    if (left_out.includes(name)) continue;
    list.append(make("dt", name), make("dd", Array.isArray(value) ? value.join("\n") : String(value)));
  }
  return list;
}

function statement(i, ...ends) {
  const { label, properties } = relationships[i];
  const section = make("section", undefined, make("div", label), ...ends);
  section.firstChild.className = "type";
  if ("quote" in properties) section.append(make("blockquote", properties.quote));
  const source = nodes.findIndex((node) => node.id === properties.document);
  if (source >= 0) section.append(link(`page ${properties.page ?? "?"} of ${nodes[source].text}`, `node-${source}`));
  section.append(table(properties, source >= 0 ? ["quote", "document", "page"] : ["quote"]));
  return section;
}

const MOST = 200;

function show_node(i) {
  const node = nodes[i];
  chosen = { nodes: new Set([i]), relationships: new Set(node.links) };
  const kind = make("div", `${node.label} · ${node.id}`);
  kind.className = "type";
  const stated = node.links.slice(0, MOST).map((n) => {
    const [other, arrow] = relationships[n].start === i ? [relationships[n].end, "→"] : [relationships[n].start, "←"];
    return statement(n, link(`${arrow} ${nodes[other].label}: ${nodes[other].text}`, `node-${other}`));
  });
  if (node.links.length > MOST) stated.push(make("p", `and ${node.links.length - MOST} more relationships`));
  return [make("h2", node.text), kind, table(node.properties), ...stated];
}

function show_relationship(i) {
  const { start, end } = relationships[i];
  const joins = (one, from, to) => one.start === from && one.end === to;
  const between = nodes[start].links.filter(
    (n) => joins(relationships[n], start, end) || joins(relationships[n], end, start),
  );
  chosen = { nodes: new Set([start, end]), relationships: new Set(between) };
  const named = (i, before) => link(`${before} ${nodes[i].label}: ${nodes[i].text}`, `node-${i}`);
  return between.map((n) => statement(n, named(relationships[n].start, "from"), named(relationships[n].end, "→")));
}

function show() {
  const [kind, position] = location.hash.slice(1).split("-");
  const known = { node: [nodes, show_node], relationship: [relationships, show_relationship] }[kind];
  if (!known?.[0][position]) return;
  document.getElementById("shown").replaceChildren(...known[1](Number(position)));
  draw();
}

function search(words) {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = document.getElementById("found");
  found.replaceChildren();
  if (!wanted.length) return;
  const holds = (node) => {
    node.haystack ??= [node.id, node.label, node.text, ...Object.values(node.properties)].join("\n").toLowerCase();
    return wanted.every((word) => node.haystack.includes(word));
  };
  const matches = nodes.flatMap((node, i) => (holds(node) ? [i] : []));
  found.append(make("div", `${matches.length} found`));
  for (const i of matches.slice(0, 50)) found.append(link(`${nodes[i].label}: ${nodes[i].text}`, `node-${i}`));
}

function legend() {
  for (const label of labels) {
    const box = make("input");
    Object.assign(box, { type: "checkbox", checked: true });
    box.addEventListener("change", () => { hidden[box.checked ? "delete" : "add"](label); draw(); });
    const swatch = make("span");
    swatch.className = "swatch";
    swatch.style.background = colours.get(label);
    const count = nodes.filter((node) => node.label === label).length;
    document.getElementById("legend").append(make("label", undefined, box, swatch, `${label} ${count} `));
  }
}

// ---- pointer ----

function nearest(x, y) {
  const away = (node) => Math.hypot(onScreen(node)[0] - x, onScreen(node)[1] - y);
  const at = nodes.findLastIndex((node) => visible(node) && away(node) < radius(node) + 3);
  if (at >= 0) return `node-${at}`;
  const on = relationships.findIndex((one) => {
    const ends = [nodes[one.start], nodes[one.end]];
    if (!ends.every(visible)) return false;
    const [a, b] = ends.map(onScreen);
    return away(ends[0]) + away(ends[1]) - Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.6;
  });
  return on >= 0 ? `relationship-${on}` : undefined;
}

let drag = null;

canvas.addEventListener("pointerdown", (event) => {
  drag = { x: event.offsetX, y: event.offsetY, moved: false };
  canvas.setPointerCapture(event.pointerId);
});
canvas.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const [x, y] = [event.offsetX - drag.x, event.offsetY - drag.y];
  if (!drag.moved && Math.hypot(x, y) < 4) return;
  view.x += x;
  view.y += y;
  view.fitted = false;
  drag = { x: event.offsetX, y: event.offsetY, moved: true };
  draw();
});
canvas.addEventListener("pointerup", (event) => {
  const target = drag && !drag.moved && nearest(event.offsetX, event.offsetY);
  drag = null;
  if (target) location.hash = target;
});
canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const factor = Math.exp(-event.deltaY / 500);
  view.x = event.offsetX - (event.offsetX - view.x) * factor;
  view.y = event.offsetY - (event.offsetY - view.y) * factor;
  view.scale *= factor;
  view.fitted = false;
  draw();
}, { passive: false });

document.getElementById("search").addEventListener("input", (event) => search(event.target.value));
document.getElementById("size").textContent = `${nodes.length} nodes, ${relationships.length} relationships`;
window.addEventListener("hashchange", show);
window.addEventListener("resize", draw);
legend();
animate();
show();
