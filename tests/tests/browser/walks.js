// Put into every page before its own scripts: keeps what the page's session sends and is answered, and what the page then does.
// `walk.seen` outlives the page: it lies in the browser's session storage.

const walk = {
  /** @type {{ event: object | null, screen: object, effects: string[], done: string[] }[]} */
  seen: JSON.parse(sessionStorage.getItem("walk") ?? "[]"),
  session: null,
  /** Answers to questions for the place; the last one stays, as a phone's may come again. */
  place: null,
};
globalThis.walk = walk;

navigator.geolocation.getCurrentPosition = (found) => {
  walk.place = found;
};

// Other programs are not opened: the browser's own question whether it may would lie over the page.
HTMLAnchorElement.prototype.click = () => {};

const hook = ({ Session }, { EFFECTS }) => {
  let done = [];
  for (const [name, work] of Object.entries(EFFECTS)) {
    EFFECTS[name] = (...all) => {
      done.push(name);
      return work(...all);
    };
  }
  const take = Session.prototype.take;
  Session.prototype.take = async function (answer, event) {
    walk.session = this;
    const step = await answer.json();
    const { page } = this;
    if (!page.isWalked) {
      page.isWalked = true;
      const perform = page.perform;
      page.perform = (effects) => {
        done = [];
        perform(effects);
        const kept = effects.walk;
        walk.seen.push({ ...kept, effects: effects.map((effect) => effect.effect), done });
        sessionStorage.setItem("walk", JSON.stringify(walk.seen));
      };
    }
    step.effects.walk = { event, screen: step.screen };
    return take.call(this, { headers: answer.headers, json: async () => step }, event);
  };
};

if (location.protocol === "http:") {
  Promise.all([import("/assets/session.js"), import("/assets/effects.js")]).then((both) => hook(...both));
}
