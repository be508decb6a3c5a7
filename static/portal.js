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

// A form that is sent without a connection would be lost behind the browser's own error page: ask first.
for (const form of document.querySelectorAll("form[data-save]")) {
  const notice = document.querySelector("[data-save-notice]");
  let state = "typing";
  window.addEventListener("pageshow", () => { state = "typing"; });
  form.addEventListener("submit", async (event) => {
    if (state === "sending") return;
    event.preventDefault();
    if (state === "asking") return;
    state = "asking";
    const asked = fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(5000) });
    const reached = await asked.then(() => true, () => false);
    state = reached ? "sending" : "typing";
    notice.hidden = reached;
    if (reached) form.requestSubmit(event.submitter);
    else notice.focus();
  });
}
