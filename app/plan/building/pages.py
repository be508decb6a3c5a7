"""The addresses of making a plan."""

from app.plan.addresses import BLANK, CHECK, FILL, KEEP, NEW, PAPER, PRINT, START
from app.plan.building.asking import ask
from app.plan.building.blank_page import choose_blank
from app.plan.building.blank_papers import blank_pdf
from app.plan.building.check_page import check_answers
from app.plan.building.keeping import code_kept, show_code
from app.plan.building.letting_in import answer_sent, let_in
from app.plan.building.making import begin, start
from app.plan.building.paper_page import blank_page, paper_page
from app.plan.building.printing import card_png, choose_papers, make_codes, paper_pdf
from app.plan.call import Page

PLAN = "/{lang}/plan"
STEP = f"{PLAN}/{FILL}/{{part:path}}"

PAGES = (
    Page(f"{PLAN}/{START}", start, needs="nothing"),
    Page(f"{PLAN}/{NEW}", begin, needs="nothing", method="POST", limited="creating"),
    Page(STEP, ask),
    Page(STEP, answer_sent, method="POST", instead=let_in),
    Page(f"{PLAN}/{KEEP}", show_code),
    Page(f"{PLAN}/{KEEP}", code_kept, method="POST"),
    Page(f"{PLAN}/{CHECK}", check_answers),
    Page(f"{PLAN}/{PRINT}", choose_papers),
    Page(f"{PLAN}/{PRINT}", make_codes, method="POST"),
    Page(f"{PLAN}/{PAPER}/{{part}}.pdf", paper_pdf, limited="printing"),
    Page(f"{PLAN}/{PAPER}/{{part}}", paper_page),
    Page(f"{PLAN}/{BLANK}", choose_blank, needs="nothing"),
    Page(f"{PLAN}/{BLANK}/{{part}}.pdf", blank_pdf, needs="nothing", limited="printing"),
    Page(f"{PLAN}/{BLANK}/{{part}}", blank_page, needs="nothing"),
    Page(f"{PLAN}/card-{{part}}.png", card_png, limited="printing"),
)
