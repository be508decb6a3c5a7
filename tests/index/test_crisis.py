"""Words of despair or danger are heard in every language and through slips; ordinary ones are not mistaken."""

import pytest

from app.index.build import chains_for
from app.index.crisis import CrisisSigns
from app.index.editors import SearchFiles
from tests.index.tiny import LANGUAGES

FIRES = [
    "i feel like ending it", "he keeps hitting me", "he gets violent and im scared", "want to end it now",
    "i want to die", "I just want it all to end, want to end my life", "dont want to live anymore",
    "thinking about suicide", "sucide",
    "my son is suicidle", "he says he wants to kill himself", "i keep hurting myself",
    "cant go on", "I cannot cope tonight", "i cant cope anymore with mum", "not coping at all", "at breaking point",
    "having a nervous breakdwon", "i cant stop crying", "i need help now please", "desparate",
    "my husband hits me", "he hit me again last night", "scared of my husband", "im frightened of my son",
    "she is becoming violent", "domestic violance", "he threatens me with a knife", "i dont feel safe at home",
    "i might hurt her", "afraid i will hurt him", "i slapped my mum", "im going to snap",
    "there is nobody to look after my mum tonight", "no one to care for dad", "carer hasnt turned up",
    "we have no food", "no money for food until friday", "nowhere to sleep tonight", "being evicted tomorrow",
    "dad is not breathing", "chest pain", "she collapsed in the kitchen", "he took too many tablets", "overdose",
    "mum wont wake up", "my husband has gone missing",
    "મારે મરી જવું છે", "આત્મહત્યા", "મને મારે છે મારા પતિ", "હવે સહન નથી થતું",
    "ਮੈਂ ਮਰਨਾ ਚਾਹੁੰਦੀ ਹਾਂ", "ਖੁਦਕੁਸ਼ੀ", "مرنا چاہتی ہوں", "خودکشی", "مجھے ڈر لگتا ہے", "marna chahti hun",
    "মরতে চাই", "আর পারছি না", "nie chcę żyć", "nie chce zyc", "nie daje rady", "samobojstwo", "maz mnie bije",
    "waan quustay", "caawimo degdeg ah", "أريد أن أموت", "زوجي يضربني", "لم أعد أحتمل", "मैं मरना चाहती हूँ",
]  # fmt: skip
DOES_NOT = [
    "they are kicking my nan out of hospital", "my back hurts from lifting my wife", "hit by the bedroom tax",
    "respite", "i need a break", "time for myself", "emergency plan", "what if I am ill", "emergency contact card",
    "carer's allowance", "carers assessment", "money for looking after husband", "one week off work", "day centre",
    "message in a bottle", "ambulance sticker on the fridge", "coming home from hospital", "discharge from hospital",
    "dementia", "my mum has dementia and repeats herself", "diabetes", "after a stroke", "heart failure clinic",
    "help with tablets", "medicine list", "how to move someone safely", "fall alarm", "wheelchair", "stairlift",
    "council tax", "cost of living help", "help with bills", "paying for care", "food delivery", "heating advice",
    "end of life care at home", "when someone dies", "bereavement", "making a will", "funeral costs",
    "young carers", "school", "interpreter", "phone number", "who is my social worker", "tired", "worn out",
    "feeling lonely", "stress", "anxiety", "someone to talk to", "carers group", "safeguarding training",
    "am i a carer", "power of attorney", "blue badge", "flu jab", "housing", "complaint about the council",
    "ਛੁੱਟੀ ਚਾਹੀਦੀ ਹੈ", "થોડા કલાકની રજા", "کیئرر الاؤنس", "zasiłek dla opiekuna", "potrzebuję tłumacza",
    "qorshaha degdegga ah", "خطة الطوارئ", "জরুরি পরিকল্পনা",
]  # fmt: skip


@pytest.fixture(scope="module")
def signs(files: SearchFiles) -> CrisisSigns:
    return CrisisSigns(files.crisis, chains_for(files, LANGUAGES))


@pytest.mark.parametrize("text", FIRES)
def test_a_crisis_is_heard(signs: CrisisSigns, text: str) -> None:
    assert signs.kinds(text)


@pytest.mark.parametrize("text", DOES_NOT)
def test_an_ordinary_search_is_not_mistaken_for_one(signs: CrisisSigns, text: str) -> None:
    assert not signs.kinds(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("i want to die", "dying"), ("he hits me", "hurt"), ("i might hurt her", "hurting"), ("i cant cope", "coping"),
     ("nobody to look after dad", "nobody"), ("no food in the house", "without"), ("not breathing", "medical")],
)  # fmt: skip
def test_each_kind_is_told_apart(signs: CrisisSigns, text: str, kind: str) -> None:
    assert kind in signs.kinds(text)


@pytest.mark.parametrize("tag", ["en", "gu", "pa", "ur", "bn", "pl", "so", "ar"])
def test_every_launch_language_has_every_kind(files: SearchFiles, tag: str) -> None:
    assert len([kind for kind, phrases in files.crisis[tag].kinds.items() if phrases]) == 7
