/* A chart as a file: the drawing with its title, what its colours mean and where it comes from inside the picture. */

export interface PictureWords {
  readonly title: string;
  readonly legend: readonly { readonly colour: string; readonly text: string }[];
  /** What the marks mean, and the source: plan, release, address. */
  readonly lines: readonly string[];
}

const SVG = "http://www.w3.org/2000/svg";
const LINE = 20;
const MARGIN = 20;

/** The whole picture as SVG text, which needs nothing from the page it came from. */
export function composePicture(chart: SVGSVGElement, { title, legend, lines }: PictureWords): string {
  const width = Number(chart.getAttribute("width"));
  const height = Number(chart.getAttribute("height"));
  const below = MARGIN + 30 + height;
  const all = below + LINE * (legend.length + lines.length) + MARGIN;
  const picture = document.createElementNS(SVG, "svg");
  setAll(picture, {
    xmlns: SVG,
    width: width + 2 * MARGIN,
    height: all,
    "font-family": getComputedStyle(document.body).fontFamily,
  });
  const paper = add(picture, "rect", { width: "100%", height: "100%", fill: "var(--card)" });
  paper.setAttribute("class", "paper");
  write(picture, title, MARGIN, MARGIN + 14, { "font-size": 16, "font-weight": 600, fill: "var(--ink)" });
  const drawing = chart.cloneNode(true) as SVGSVGElement;
  setAll(drawing, { x: MARGIN, y: MARGIN + 30, fill: "var(--ink)", color: "var(--ink)", "font-size": 12 });
  drawing.removeAttribute("class");
  picture.append(drawing);
  legend.forEach(({ colour, text }, index) => {
    const y = below + LINE * (index + 1);
    add(picture, "circle", { cx: MARGIN + 5, cy: y - 4, r: 5, fill: colour });
    write(picture, text, MARGIN + 18, y, { "font-size": 12, fill: "var(--ink)" });
  });
  lines.forEach((text, index) => {
    write(picture, text, MARGIN, below + LINE * (legend.length + index + 1), { "font-size": 11, fill: "var(--faint)" });
  });
  return resolveColours(new XMLSerializer().serializeToString(picture));
}

/** The same as PNG, twice as large as on the screen; refused where the browser cannot draw it. */
export async function drawPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("the picture cannot be drawn"));
    }, "image/png");
  });
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Custom properties have their values on this page alone, and light-dark() is asked of an element. */
function resolveColours(svg: string): string {
  const probe = document.createElement("span");
  document.body.append(probe);
  const resolved = svg.replace(/var\((--[\w-]+)\)/gu, (whole) => {
    probe.style.color = whole;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return resolved.replaceAll("currentColor", "inherit");
}

type Attributes = Readonly<Record<string, string | number>>;

function add(parent: Element, name: string, attributes: Attributes): Element {
  const element = document.createElementNS(SVG, name);
  setAll(element, attributes);
  parent.append(element);
  return element;
}

function write(parent: Element, text: string, x: number, y: number, attributes: Attributes): void {
  add(parent, "text", { x, y, ...attributes }).textContent = text;
}

function setAll(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
