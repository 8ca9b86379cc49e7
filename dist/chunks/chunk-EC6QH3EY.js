import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/release/changelog.ts
var changelogFile = "CHANGELOG.md";
var marker = "<!-- Below: counted by heartcut release prepare, and written anew by it. -->";
var versionHeading = /^## \[?v?(\d+\.\d+\.\d+)\]?(?=\s|$)/;
var sectionEnd = /^(?:#{1,2}\s|\[[^\]]+\]:\s)/;
function assembleSection(parts) {
  const { kept } = parts;
  const fresh = parts.entries.filter((entry) => !kept.includes(entry)).join("\n");
  return [`## ${parts.version} - ${parts.date}`, kept, fresh, marker, parts.counted].map((part) => part.trim()).filter((part) => part !== "").join("\n\n").concat("\n");
}
function writtenByPeople(section) {
  const [, ...lines] = section.replaceAll("\r\n", "\n").split("\n");
  const end = lines.indexOf(marker);
  return (end < 0 ? lines : lines.slice(0, end)).join("\n").trim();
}
function findSection(changelog, version) {
  const found = findRanges(changelog).find((range) => range.version === version);
  return found === void 0 ? void 0 : changelog.slice(found.start, found.end);
}
function putSection(changelog, { version, replaces, section, title }) {
  if (changelog === void 0 || changelog === "") return `${title}

${section}`;
  const written = changelog.includes("\r\n") ? section.replaceAll("\n", "\r\n") : section;
  const newline = written === section ? "\n" : "\r\n";
  const ranges = findRanges(changelog);
  const own = ranges.find((range) => range.version === replaces) ?? ranges.find((range) => range.version === version);
  const [newest] = ranges;
  const start = own?.start ?? newest?.start ?? endOfText(changelog);
  const end = own?.end ?? start;
  const before = changelog.slice(0, start);
  const after = changelog.slice(end);
  const gap = before === "" || /\n\r?\n$/.test(before) ? "" : before.endsWith("\n") ? newline : newline + newline;
  return `${before}${gap}${written}${after === "" ? "" : newline}${after}`;
}
function findRanges(text) {
  const ranges = [];
  let open;
  for (const { line, start } of linesOutsideCode(text)) {
    if (!sectionEnd.test(line)) continue;
    if (open !== void 0) open.end = start;
    const version = versionHeading.exec(line)?.[1];
    open = version === void 0 ? void 0 : { version, start, end: text.length };
    if (open !== void 0) ranges.push(open);
  }
  return ranges;
}
function* linesOutsideCode(text) {
  const lines = text.split("\n");
  const marks = lines.map((line) => /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]);
  let fence;
  let start = 0;
  for (const [i, line] of lines.entries()) {
    const mark = marks[i];
    const closes = (other) => mark !== void 0 && other?.startsWith(mark) === true;
    if (fence !== void 0) {
      if (mark?.startsWith(fence) === true) fence = void 0;
    } else if (mark !== void 0 && marks.slice(i + 1).some(closes)) fence = mark;
    else yield { line: line.replace(/\r$/, ""), start };
    start += line.length + 1;
  }
}
function endOfText(text) {
  for (const { line, start } of linesOutsideCode(text)) {
    if (/^\[[^\]]+\]:\s/.test(line)) return start;
  }
  return text.length;
}

export {
  changelogFile,
  assembleSection,
  writtenByPeople,
  findSection,
  putSection
};
