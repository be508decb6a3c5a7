// Keeps a fixed list of public pages for when there is no connection, and has nothing to do with any other address.
"use strict";

const VERSION = "made when the portal starts";
const LISTS = {"filled in": "when the portal starts"};

const language = new URL(registration.scope).pathname.slice(1);
const list = LISTS[language] || { first: [], guides: [], offline: "" };
const listed = new Set([...list.first, ...list.guides, list.offline]);
const prefix = `carers-${language}-`;
const name = prefix + VERSION;
const PATIENCE = 5000;

function mayBeKept(response) {
  const shared = /\bpublic\b/.test(response.headers.get("Cache-Control") || "");
  return response.status === 200 && response.type === "basic" && !response.redirected && shared;
}

async function keep(addresses) {
  const cache = await caches.open(name);
  const keepOne = async (address) => {
    const response = await fetch(address, { cache: "no-cache", credentials: "omit" });
    if (!mayBeKept(response)) throw new Error("not kept");
    await cache.put(address, response);
  };
  await Promise.all(addresses.map(keepOne));
}

// Whoever once asked for the guides keeps them when a new edition comes.
async function guidesWereKept() {
  const mine = (await caches.keys()).filter((each) => each.startsWith(prefix));
  const found = await Promise.all(mine.map(async (each) => (await caches.open(each)).match(list.guides[0])));
  return found.some(Boolean);
}

async function install() {
  await keep(list.first);
  if (list.guides.length && (await guidesWereKept())) await keep(list.guides).catch(() => {});
  await skipWaiting();
}

async function removeOld() {
  const names = await caches.keys();
  const old = names.filter((each) => each.startsWith(prefix) && each !== name);
  await Promise.all(old.map((each) => caches.delete(each)));
}

async function kept(path, isPage) {
  const cache = await caches.open(name);
  return (await cache.match(path)) || (isPage ? cache.match(list.offline) : undefined);
}

async function answer(request, path) {
  const fromNetwork = fetch(request);
  const tooLate = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    const response = await Promise.race([fromNetwork, tooLate]);
    if (response.status < 500) return response;
  } catch {
    fromNetwork.catch(() => {});
  }
  return (await kept(path, request.mode === "navigate")) || fromNetwork;
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(removeOld()));

addEventListener("message", (event) => {
  if (event.data !== "keep-guides" || !event.ports[0]) return;
  const tell = (word) => event.ports[0].postMessage(word);
  event.waitUntil(keep(list.guides).then(() => tell("kept"), () => tell("failed")));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || address.search) return;
  if (!listed.has(address.pathname)) return;
  event.respondWith(answer(request, address.pathname));
});
