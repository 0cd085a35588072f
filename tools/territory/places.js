// Finds, for each commune, the GeoNames place that stands for it.

const DEPARTMENT_OF_COUNTRY = {
  GP: '971', MQ: '972', GF: '973', RE: '974', PM: '975', YT: '976',
  BL: '977', MF: '978', WF: '986', PF: '987', NC: '988',
};

// A place whose own code names another commune is believed by its name only within this ratio of
// populations: a hamlet often carries the name of a commune at the other end of the department.
const PLAUSIBLE_RATIO = 3;

export function normalise(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(le|la|les|l) /, '');
}

/** Reads the columns used here. The package's own reader is not used: it refuses some lines. */
export function readPlaces(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .map((columns) => ({
      geonameId: Number(columns[0]),
      name: columns[1],
      latitude: Number(columns[4]),
      longitude: Number(columns[5]),
      countryCode: columns[8],
      admin1Code: columns[10],
      admin2Code: columns[11],
      admin3Code: columns[12],
      admin4Code: columns[13],
      population: Number(columns[14]),
    }));
}

export function departmentOf(place) {
  return place.countryCode === 'FR' ? place.admin2Code : DEPARTMENT_OF_COUNTRY[place.countryCode];
}

/** Returns a Map from commune code to its best candidate `{ place, rank }`. */
export function matchPlaces(places, communes, formerCommunes) {
  const index = indexCommunes(communes, formerCommunes);
  const best = new Map();
  for (const place of places) {
    for (const candidate of candidates(place, index)) {
      const held = best.get(candidate.commune.code);
      if (!held || compare(candidate, held) < 0) best.set(candidate.commune.code, candidate);
    }
  }
  return best;
}

function indexCommunes(communes, formerCommunes) {
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const successors = formerCommunes.map((former) => [
    former.code,
    byCode.get(former.chefLieu ?? former.commune),
  ]);
  const byName = new Map(
    communes.map((commune) => [commune.departement + ' ' + normalise(commune.nom), commune]),
  );
  const alone = new Map();
  for (const commune of communes) {
    alone.set(commune.departement, alone.has(commune.departement) ? null : commune);
  }
  return { byCode: new Map([...successors, ...byCode]), byName, alone };
}

/** Ranks: 0 name and code agree, 1 name only, 2 code only, 3 the department has one commune. */
function* candidates(place, { byCode, byName, alone }) {
  const department = departmentOf(place);
  const code = [place.admin4Code, place.admin3Code, place.admin2Code, place.admin1Code].find(
    (value) => byCode.get(value),
  );
  const coded = code && byCode.get(code);
  const named = byName.get(department + ' ' + normalise(place.name));
  if (named && named === coded) yield candidate(place, named, 0);
  else if (named && (!coded || disparity(place, named) <= Math.log(PLAUSIBLE_RATIO))) {
    yield candidate(place, named, 1);
  } else if (coded) yield candidate(place, coded, 2);
  else if (alone.get(department)) yield candidate(place, alone.get(department), 3);
}

function candidate(place, commune, rank) {
  return { place, commune, rank, disparity: disparity(place, commune) };
}

function disparity(place, commune) {
  return Math.abs(Math.log((place.population + 1) / ((commune.population ?? 0) + 1)));
}

function compare(a, b) {
  return (
    a.rank - b.rank || a.disparity - b.disparity || a.place.geonameId - b.place.geonameId
  );
}
