// Names to complete in the editor: classes, properties and graphs from /editor/names.json, things from /api/search.
"use strict";

class Names {
  constructor(language) {
    this.language = language;
    this.rows = [];
    this.prefixes = {};
    this.loading = this.load();
  }

  async load() {
    const answer = await fetch("/editor/names.json", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const { prefixes, names } = await answer.json();
    this.prefixes = prefixes;
    this.rows = names.map(([name, kind, count, ...labels]) => {
      const words = [name.replace(/^.*[:/#]/, ""), ...labels].map(folded);
      return { iri: this.expanded(name), kind, count, labels, words };
    });
  }

  expanded(name) {
    const [prefix, ...rest] = name.split(":");
    return prefix in this.prefixes ? this.prefixes[prefix] + rest.join(":") : name;
  }

  shortened(iri) {
    const spaces = Object.entries(this.prefixes).filter(([, space]) => iri.startsWith(space));
    const [prefix, space] = spaces.sort((a, b) => b[1].length - a[1].length)[0] ?? [];
    return prefix ? `${prefix}:${iri.slice(space.length)}` : iri;
  }

  // The form of an IRI in a query, and the prefix that it needs there: `cl:Treaty` needs `cl`.
  written(iri) {
    const [, prefix] = /^([A-Za-z][\w-]*):[A-Za-z_][\w-]*$/.exec(this.shortened(iri)) ?? [];
    return prefix in this.prefixes ? { text: this.shortened(iri), prefix } : { text: `<${iri}>`, prefix: null };
  }

  // Names for a typed word, those of the expected kind first: { iri, label, lang, kind, note }.
  async found(word, expected, signal) {
    await this.loading;
    const [, prefix, local] = /^(?:([A-Za-z][\w-]*):)?(.*)$/s.exec(word);
    const space = prefix === undefined ? "" : (this.prefixes[prefix] ?? "unknown:");
    const text = folded(local.replaceAll("_", " "));
    const own = this.rows.map((row) => ({ row, fit: fit(row, text) })).filter(({ row, fit }) => fit > 0 && row.iri.startsWith(space));
    const places = { class: 0, property: 1, graph: 2, thing: 3 };
    const named = own.map(({ row, fit }) => ({ ...this.shown(row), fit }));
    const asked = local.length < 2 ? [] : this.things(local.replaceAll("_", " "), space, signal);
    const things = await Promise.race([asked, later(named.length ? 250 : 5000)]); // names that are here need not wait
    return [...named, ...things]
      .sort((a, b) => (b.kind === expected) - (a.kind === expected) || b.fit - a.fit || places[a.kind] - places[b.kind])
      .slice(0, 30);
  }

  shown(row) {
    const order = { en: [0, 1, 2], uk: [1, 0, 2], ru: [2, 0, 1] }[this.language];
    const at = order.find((place) => row.labels[place]);
    const label = at === undefined ? "" : row.labels[at];
    return { iri: row.iri, label, lang: ["en", "uk", "ru"][at] ?? "", kind: row.kind, note: `${row.kind}, ${row.count}` };
  }

  async things(text, space, signal) {
    const query = new URLSearchParams({ q: text, most: "20", lang: this.language });
    const answer = await fetch(`/api/search?${query}`, { signal, headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) return [];
    const known = new Set(this.rows.map((row) => row.iri));
    const { results, closeness } = await answer.json();
    return results
      .filter(({ iri, kind }) => !["statement", "sentence", "query"].includes(kind) && iri.startsWith(space) && !known.has(iri))
      .map(({ iri, label, lang, kindName, matched }, place) => ({
        iri, label, lang, kind: "thing", note: kindName,
        matched: matched ? matched.map(([piece]) => piece).join("") : "",
        fit: (closeness === "exact" ? 2 : 1) - place / 100,
      }));
  }
}

function later(milliseconds) {
  return new Promise((done) => setTimeout(() => done([]), milliseconds));
}

function folded(text) {
  return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u0305\u0307-\u036f'’ʼ]/g, "");
}

// 3 where a label is the word, 2.5 where it begins so, 2 where a word of it does, 1 where a word of it does but for its
// ending, a little less for each letter it has besides; 0 where none does.
function fit(row, text) {
  if (!text) return 1;
  let best = 0;
  const begun = text.length > 5 ? text.slice(0, -2) : text;
  for (const label of row.words) {
    if (!label) continue;
    if (label === text) return 3;
    const spread = ` ${label}`;
    const besides = Math.min(0.4, 0.005 * (label.length - text.length));
    if (label.startsWith(text)) best = Math.max(best, 2.5 - besides);
    else if (spread.includes(` ${text}`) || spread.includes(`(${text}`)) best = Math.max(best, 2 - besides);
    else if (spread.includes(` ${begun}`)) best = Math.max(best, 1 - besides);
  }
  return best;
}
