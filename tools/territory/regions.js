// Regions as they were at a date, written by hand from the texts named in README.md.
// Each row: code, name, first day, first day of another state of the law (null while it lasts).

const PUBLIC_BODIES = '1972-07-05'; // law 72-619: regions become public bodies
const OVERSEAS_REGIONS = '1982-12-31'; // law 82-1171
const MAYOTTE = '2011-03-31'; // law 2010-1487: department and region at once
const CENTRE_RENAMED = '2015-01-17'; // law 2015-29, as published
const REFORM = '2016-01-01'; // law 2015-29, article 1
const ANTILLES_COLLECTIVITIES = '2007-07-15'; // organic law 2007-223
const SAINT_PIERRE_COLLECTIVITY = '1985-06-11'; // law 85-595

export const regions = [
  ['01', 'Guadeloupe', OVERSEAS_REGIONS, null],
  ['02', 'Martinique', OVERSEAS_REGIONS, null],
  ['03', 'Guyane', OVERSEAS_REGIONS, null],
  ['04', 'La Réunion', OVERSEAS_REGIONS, null],
  ['06', 'Mayotte', MAYOTTE, null],
  ['11', 'Île-de-France', PUBLIC_BODIES, null],
  ['21', 'Champagne-Ardenne', PUBLIC_BODIES, REFORM],
  ['22', 'Picardie', PUBLIC_BODIES, REFORM],
  ['23', 'Haute-Normandie', PUBLIC_BODIES, REFORM],
  ['24', 'Centre', PUBLIC_BODIES, CENTRE_RENAMED],
  ['24', 'Centre-Val de Loire', CENTRE_RENAMED, null],
  ['25', 'Basse-Normandie', PUBLIC_BODIES, REFORM],
  ['26', 'Bourgogne', PUBLIC_BODIES, REFORM],
  ['27', 'Bourgogne-Franche-Comté', REFORM, null],
  ['28', 'Normandie', REFORM, null],
  ['31', 'Nord-Pas-de-Calais', PUBLIC_BODIES, REFORM],
  ['32', 'Hauts-de-France', REFORM, null],
  ['41', 'Lorraine', PUBLIC_BODIES, REFORM],
  ['42', 'Alsace', PUBLIC_BODIES, REFORM],
  ['43', 'Franche-Comté', PUBLIC_BODIES, REFORM],
  ['44', 'Grand Est', REFORM, null],
  ['52', 'Pays de la Loire', PUBLIC_BODIES, null],
  ['53', 'Bretagne', PUBLIC_BODIES, null],
  ['54', 'Poitou-Charentes', PUBLIC_BODIES, REFORM],
  ['72', 'Aquitaine', PUBLIC_BODIES, REFORM],
  ['73', 'Midi-Pyrénées', PUBLIC_BODIES, REFORM],
  ['74', 'Limousin', PUBLIC_BODIES, REFORM],
  ['75', 'Nouvelle-Aquitaine', REFORM, null],
  ['76', 'Occitanie', REFORM, null],
  ['82', 'Rhône-Alpes', PUBLIC_BODIES, REFORM],
  ['83', 'Auvergne', PUBLIC_BODIES, REFORM],
  ['84', 'Auvergne-Rhône-Alpes', REFORM, null],
  ['91', 'Languedoc-Roussillon', PUBLIC_BODIES, REFORM],
  ['93', "Provence-Alpes-Côte d'Azur", PUBLIC_BODIES, null],
  ['94', 'Corse', PUBLIC_BODIES, null],
  // Collectivities that belong to no region stand for themselves.
  ['975', 'Saint-Pierre-et-Miquelon', SAINT_PIERRE_COLLECTIVITY, null],
  ['977', 'Saint-Barthélemy', ANTILLES_COLLECTIVITIES, null],
  ['978', 'Saint-Martin', ANTILLES_COLLECTIVITIES, null],
  ['984', 'Terres australes et antarctiques françaises', PUBLIC_BODIES, null],
  ['986', 'Wallis-et-Futuna', PUBLIC_BODIES, null],
  ['987', 'Polynésie française', PUBLIC_BODIES, null],
  ['988', 'Nouvelle-Calédonie', PUBLIC_BODIES, null],
  ['989', 'Île de Clipperton', PUBLIC_BODIES, null],
];

const departmentsBeforeReform = {
  21: '08 10 51 52',
  22: '02 60 80',
  23: '27 76',
  25: '14 50 61',
  26: '21 58 71 89',
  31: '59 62',
  41: '54 55 57 88',
  42: '67 68',
  43: '25 39 70 90',
  54: '16 17 79 86',
  72: '24 33 40 47 64',
  73: '09 12 31 32 46 65 81 82',
  74: '19 23 87',
  82: '01 07 26 38 42 69 73 74',
  83: '03 15 43 63',
  91: '11 30 34 48 66',
};

const regionBeforeReform = new Map(
  Object.entries(departmentsBeforeReform).flatMap(([region, departments]) =>
    departments.split(' ').map((department) => [department, region]),
  ),
);

/** The region a department lay in on 31 December 2015, where the reform changed it. */
export function regionBefore2016(department, regionNow) {
  return regionBeforeReform.get(department) ?? regionNow;
}
