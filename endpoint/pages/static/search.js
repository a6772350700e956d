// Results while one types, in the search fields of the site. Without this script the fields are plain forms.
// The pattern is the ARIA Authoring Practices' editable combobox with list autocomplete:
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
"use strict";

class SearchField {
  static count = 0;

  constructor(input) {
    this.input = input;
    this.form = input.form;
    this.list = document.createElement("ul");
    this.list.id = `results-${++SearchField.count}`;
    this.list.className = "results-list";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Results");
    this.list.hidden = true;
    this.told = document.createElement("p");
    this.told.className = "told";
    this.told.setAttribute("role", "status");
    this.active = -1;
    this.waiting = 0;
    const attributes = { role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.parentElement.append(this.list, this.told);
    input.parentElement.classList.add("combobox");
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    this.list.addEventListener("click", (event) => this.follow(event.target.closest("[role=option]")));
  }

  typed() {
    clearTimeout(this.waiting);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.waiting = setTimeout(() => this.ask(text), 60);
  }

  async ask(text) {
    const asking = (this.asking = new AbortController());
    const query = new URLSearchParams({ q: text, most: "8" });
    const language = this.form.elements.lang?.value;
    if (language) query.set("lang", language);
    try {
      const answer = await fetch(`/api/search?${query}`, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (!answer.ok) return this.close();
      this.show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") this.close();
    }
  }

  show(answer) {
    if (document.activeElement !== this.input) return;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...answer.results.map((result, place) => this.option(result, place)));
    this.open(answer.results.length > 0);
    const near = answer.closeness === "exact" ? "" : ", none exactly so";
    this.told.textContent = answer.results.length ? `${answer.results.length} results${near}` : "No results";
  }

  option(result, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.path = result.path;
    option.append(pieces("span", "label", result.pieces, result.lang));
    if (result.matched) option.append(pieces("span", "matched", result.matched, result.matchedLang));
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = result.kindName;
    option.append(kind);
    return option;
  }

  pressed(event) {
    const options = this.list.children.length;
    if (event.key === "Escape") {
      if (this.list.hidden) this.input.value = "";
      this.close();
      event.preventDefault();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options) {
      event.preventDefault();
      this.open(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.choose((((this.active + step + 1) % (options + 1)) + options + 1) % (options + 1) - 1);
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.follow(this.list.children[this.active]);
    }
  }

  choose(place) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = place;
    const option = this.list.children[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  open(shown) {
    this.list.hidden = !shown;
    this.input.setAttribute("aria-expanded", String(shown));
  }

  close() {
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.choose(-1);
    this.open(false);
  }

  follow(option) {
    if (option) location.assign(option.dataset.path);
  }
}

function pieces(tag, name, found, language) {
  const element = document.createElement(tag);
  element.className = name;
  if (language) element.lang = language;
  for (const [text, meant] of found) {
    if (!meant) {
      element.append(text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = text;
    element.append(mark);
  }
  return element;
}

for (const input of document.querySelectorAll("form[action='/search'] input[name=q]")) new SearchField(input);
