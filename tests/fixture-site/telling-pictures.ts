import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** What each picture below tells beside what it shows: one word for each place in its file. */
export const pictureWords = {
  jpg: ["jpgexif", "jpgxmp", "jpgiptc", "jpgcomment", "jpgtrailer"],
  png: ["pngexif", "pngtext", "pngpacked", "pngunicode"],
  webp: ["webpexif", "webpxmp"],
  avif: ["avifexif"],
  gif: ["gifcomment", "gifprogram"],
  svg: [
    "svgcomment",
    "svgmetadata",
    "svgtitle",
    "svgdesc",
    "svglayer",
    "svgdata",
    "svghidden",
    "svgcss",
  ],
} as const;

/** A picture of each format that tells all that its format has room for. */
export async function tellingPictures(): Promise<Record<keyof typeof pictureWords, Buffer>> {
  return {
    jpg: await jpg(),
    png: await png(),
    webp: await webp(),
    avif: await avif(),
    gif: await gif(),
    svg: svg(),
  };
}

const blank = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: "#8a5a3c" } });
const exif = (word: string) => ({ IFD0: { Artist: word } });
const xmp = (word: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${word}"/></rdf:RDF></x:xmpmeta>`;

async function jpg(): Promise<Buffer> {
  const bytes = await blank().withExif(exif("jpgexif")).withXmp(xmp("jpgxmp")).jpeg().toBuffer();
  const byline = Buffer.from("\x1c\x02\x50\x00\x07jpgiptc", "latin1");
  const resource = Buffer.concat([
    Buffer.from("Photoshop 3.0\0" + "8BIM\x04\x04\0\0", "latin1"),
    Buffer.of(0, 0, 0, byline.length),
    byline,
  ]);
  const segments = [segment(0xed, resource), segment(0xfe, Buffer.from("jpgcomment"))];
  return Buffer.concat([
    bytes.subarray(0, 2),
    ...segments,
    bytes.subarray(2),
    Buffer.from("jpgtrailer"),
  ]);
}

function segment(marker: number, data: Buffer): Buffer {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

async function png(): Promise<Buffer> {
  const bytes = await blank().withExif(exif("pngexif")).png().toBuffer();
  const packed = deflateSync("pngpacked");
  const chunks = [
    chunk("tEXt", Buffer.from("Author\0pngtext")),
    chunk("zTXt", Buffer.concat([Buffer.from("Comment\0\0"), packed])),
    chunk("iTXt", Buffer.from("Description\0\0\0\0\0pngunicode")),
  ];
  // After the signature and the header.
  return Buffer.concat([bytes.subarray(0, 33), ...chunks, bytes.subarray(33)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The checksum of a PNG's chunks. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const webp = () => blank().withExif(exif("webpexif")).withXmp(xmp("webpxmp")).webp().toBuffer();

const avif = () => blank().withExif(exif("avifexif")).avif({ effort: 0 }).toBuffer();

async function gif(): Promise<Buffer> {
  const bytes = await blank().gif().toBuffer();
  const said = "!\xfe\x0agifcomment\0" + "!\xff\x0bXMP DataXMP\x0agifprogram\0";
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from(said, "latin1"), bytes.subarray(-1)]);
}

const svg = (): Buffer =>
  Buffer.from(`<?xml version="1.0"?>
<!-- svgcomment -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 60 40" i:export-filename="/home/svgmetadata/a.png">
<metadata>svgmetadata</metadata><title>svgtitle</title><desc>svgdesc</desc>
<style>/* svgcss */ .a { fill: red }</style>
<g id="svglayer" i:label="svglayer" data-name="svgdata"><path class="a" d="M0 0h60v40H0z"/></g>
<g style="display:none"><text>svghidden</text></g>
</svg>
`);
