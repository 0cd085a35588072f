// Copies the faces that printed papers use, with their licence, to src/main/resources/papers/fonts.
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const packages = join(here, "node_modules", "@expo-google-fonts");
const target = join(here, "..", "..", "src", "main", "resources", "papers", "fonts");

const files = [
  ["libre-franklin/400Regular/LibreFranklin_400Regular.ttf", "libre-franklin-400.ttf"],
  ["libre-franklin/600SemiBold/LibreFranklin_600SemiBold.ttf", "libre-franklin-600.ttf"],
  ["source-serif-4/400Regular/SourceSerif4_400Regular.ttf", "source-serif-4-400.ttf"],
  ["source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf", "source-serif-4-600.ttf"],
  ["libre-franklin/LICENSE_FONT", "libre-franklin.LICENSE.txt"],
  ["source-serif-4/LICENSE_FONT", "source-serif-4.LICENSE.txt"],
];

mkdirSync(target, { recursive: true });
for (const [from, to] of files) {
  copyFileSync(join(packages, from), join(target, to));
  console.log(to);
}
