// What a script can add to pages that work without it: sharing, printing, and guides kept on the phone.
"use strict";

const page = document.documentElement;

function reveal(selector, whenPressed) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => whenPressed(button));
  }
}

reveal("[data-print]", () => window.print());

if (navigator.share) {
  const canonical = document.querySelector("link[rel=canonical]");
  reveal("[data-share]", (button) => {
    const url = button.dataset.share || (canonical ? canonical.href : location.origin + location.pathname);
    navigator.share({ title: document.title, url }).catch(() => {});
  });
}

function scriptAddress(address) {
  const only = (asked) => {
    if (asked !== "/sw.js") throw new TypeError("not ours");
    return asked;
  };
  if (!window.trustedTypes) return only(address);
  return window.trustedTypes.createPolicy("carers", { createScriptURL: only }).createScriptURL(address);
}

function keepGuides(registration) {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event) => resolve(event.data);
    registration.active.postMessage("keep-guides", [channel.port2]);
  });
}

if (page.dataset.offline && "serviceWorker" in navigator) {
  const worker = navigator.serviceWorker;
  const registered = worker.register(scriptAddress("/sw.js"), { scope: page.dataset.offline });
  registered.catch(() => {});
  reveal("[data-keep-guides]", async (button) => {
    const place = document.querySelector("[data-keep-answer]") || button;
    const tooLate = new Promise((resolve) => setTimeout(resolve, 60000, "failed"));
    const answered = registered.then(() => worker.ready).then(keepGuides);
    place.textContent = button.dataset.keeping;
    place.textContent = button.dataset[await Promise.race([answered, tooLate]).catch(() => "failed")];
  });
}
