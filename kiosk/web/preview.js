// @ts-check
// For editors: what is wrong with their texts, beside the page that shows them. Not part of a person's page.

/** @typedef {{ at: string, what: string, stays: boolean }} Trouble */

const box = document.createElement("aside");
box.id = "preview";
box.lang = "en";
box.setAttribute("role", "status");

/** Asks what is wrong now and shows it. */
async function look() {
  const answer = await fetch("/preview").catch(() => null);
  if (!answer?.ok) return;
  const troubles = /** @type {Trouble[]} */ (await answer.json());
  const stays = troubles.some((trouble) => trouble.stays);
  const title = document.createElement("summary");
  title.textContent = stays
    ? "The page is as it was: the texts cannot be read"
    : troubles.length > 0
      ? `The texts are shown; to mend: ${troubles.length}`
      : "The texts are shown; nothing to mend";
  const list = document.createElement("ul");
  for (const trouble of troubles) {
    const item = document.createElement("li");
    const place = document.createElement("code");
    place.textContent = trouble.at;
    item.append(place, ` ${trouble.what}`);
    list.append(item);
  }
  const details = document.createElement("details");
  details.open = stays || box.querySelector("details")?.open === true;
  details.append(title, list);
  box.dataset["state"] = stays ? "stays" : "shown";
  box.replaceChildren(details);
}

document.body.append(box);
new EventSource("/changes").addEventListener("message", () => void look());
void look();
