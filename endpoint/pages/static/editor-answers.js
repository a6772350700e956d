// What comes back from /sparql: a table with labels and links to our pages, a problem at its place in the query, and why
// an empty answer is empty.
"use strict";

const OWN = "https://w3id.org/cyberlex/";

class Answers {
  constructor(element, language, names) {
    this.element = element;
    this.language = language;
    this.names = names;
    this.labels = new Map();
    this.yasr = null;
  }

  // YASR's own table, with labels for IRIs. It is made when it is first needed.
  table() {
    if (this.yasr) return this.yasr;
    const answers = this;
    const { Yasr } = Yasgui;
    class Labelled extends Yasr.plugins.table {
      getUriLinkFromBinding(binding) {
        return answers.link(binding.value);
      }
      formatLiteral(literal) {
        return answers.literal(literal);
      }
      drawControls() {
        super.drawControls();
        const fields = answers.element.querySelectorAll(".tableControls input, .tableControls select");
        fields.forEach((field, place) => (field.name ||= `table-control-${place}`));
        answers.element.querySelector("select.tableSizer")?.setAttribute("aria-label", "Rows on a page");
        const number = answers.element.querySelector("th .dt-column-title:empty"); // of the column that counts the rows
        if (number) number.textContent = "#";
      }
      draw(config) {
        this.config = { ...this.config, openIriInNewWindow: false };
        return super.draw({ compact: false, isEllipsed: false, ...config });
      }
    }
    Yasr.registerPlugin("table", Labelled);
    const config = { persistenceId: null, maxPersistentResponseSize: 0, pluginOrder: ["table", "response"], prefixes: {} };
    this.yasr = new Yasr(this.element.querySelector(".yasr-place"), config);
    return this.yasr;
  }

  link(iri) {
    const [label, lang, path] = this.labels.get(iri) ?? [];
    const element = document.createElement("a");
    element.className = "iri";
    element.title = iri;
    element.textContent = label ?? this.names.shortened(iri);
    if (lang && lang !== document.documentElement.lang) element.lang = lang;
    if (path) element.href = path;
    else if (iri.startsWith(OWN)) element.href = this.page(iri);
    else if (/^https?:\/\//.test(iri)) element.href = iri;
    return element.outerHTML;
  }

  // Our page of an own IRI; a fragment stays behind the language.
  page(iri) {
    const address = new URL(iri.slice(OWN.length - 1), location.origin);
    if (this.language) address.searchParams.set("lang", this.language);
    return address.pathname + address.search + address.hash;
  }

  literal({ value, "xml:lang": lang, datatype }) {
    const element = document.createElement("span");
    element.textContent = value;
    if (lang) element.lang = lang;
    const kind = lang ? `@${lang}` : datatype ? this.names.shortened(datatype) : "";
    if (kind) element.append(" ", Object.assign(document.createElement("small"), { textContent: kind, lang: "" }));
    return element.outerHTML;
  }

  async show(response, duration) {
    this.element.hidden = false;
    await this.fetchLabels(response.content);
    this.table().setResponse(response, duration);
    return response;
  }

  clear() {
    this.element.hidden = true;
    this.element.querySelector(".why").replaceChildren();
  }

  async fetchLabels(content) {
    const iris = new Set();
    try {
      for (const row of JSON.parse(content).results?.bindings ?? []) {
        for (const value of Object.values(row)) if (value.type === "uri" && !this.labels.has(value.value)) iris.add(value.value);
      }
    } catch {
      return; // not JSON: a graph, shown as it is
    }
    const asked = [...iris];
    const address = `/api/labels${this.language ? `?lang=${this.language}` : ""}`;
    for (let start = 0; start < Math.min(asked.length, 5000); start += 1000) {
      const body = JSON.stringify(asked.slice(start, start + 1000));
      const answer = await fetch(address, { method: "POST", body, headers: { "Content-Type": "application/json" } });
      if (answer.ok) for (const [iri, told] of Object.entries(await answer.json())) this.labels.set(iri, told);
    }
  }

  // The reasons of an empty answer, each at its line, with a mended query to run where there is one.
  async explain(link, run) {
    const place = this.element.querySelector(".why");
    const answer = await fetch(link, { headers: { Accept: "application/json" } });
    if (!answer.ok) return [];
    const { findings } = await answer.json();
    const heading = document.createElement("h3");
    heading.textContent = "Why the answer is empty";
    const list = document.createElement("ul");
    list.className = "reasons";
    for (const each of findings) {
      const item = document.createElement("li");
      item.append(`Line ${each.line}, column ${each.column}: ${each.detail} `);
      if (each.hint) item.append(Object.assign(document.createElement("strong"), { textContent: each.hint }), " ");
      if (each.query) {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Run it so" });
        button.addEventListener("click", () => run(each.query));
        item.append(button);
      }
      list.append(item);
    }
    place.replaceChildren(heading, list);
    if (!findings.length) list.replaceWith("No single reason was found within the time for looking.");
    return findings;
  }
}

// Problems of the endpoint (RFC 9457, with line, column and hint) at their place in the query.
class ProblemMarks {
  constructor(yasqe) {
    this.yasqe = yasqe;
    this.shown = [];
  }

  clear() {
    for (const each of this.shown.splice(0)) each.clear();
  }

  show(problem) {
    this.clear();
    const told = problemElement(problem);
    if (!problem.line) {
      const widget = this.yasqe.addLineWidget(this.yasqe.lastLine(), told, { coverGutter: false });
      this.shown.push(widget);
      return;
    }
    const line = Math.min(problem.line - 1, this.yasqe.lastLine());
    const text = this.yasqe.getLine(line);
    const start = Math.min((problem.column ?? 1) - 1, Math.max(0, text.length - 1));
    const length = Math.max(1, /^[^\s.;,(){}]+/.exec(text.slice(start))?.[0].length ?? 1);
    this.shown.push(this.yasqe.getDoc().markText({ line, ch: start }, { line, ch: start + length }, { className: "at-fault" }));
    this.shown.push(this.yasqe.addLineWidget(line, told, { coverGutter: false }));
    this.yasqe.setCursor({ line, ch: start });
    this.yasqe.scrollIntoView({ line, ch: start }, 80);
  }
}

function problemElement(problem) {
  const told = document.createElement("div");
  told.className = "problem-here";
  told.setAttribute("role", "alert");
  const place = problem.line ? `Line ${problem.line}, column ${problem.column}: ` : "";
  told.append(Object.assign(document.createElement("strong"), { textContent: `${place}${problem.title}. ` }));
  const [first] = (problem.detail ?? "").split("\n"); // the rest shows the line, which stands above
  told.append(first.startsWith(place) ? first.slice(place.length) : first);
  if (problem.hint) told.append(Object.assign(document.createElement("p"), { className: "hint", textContent: problem.hint }));
  return told;
}
