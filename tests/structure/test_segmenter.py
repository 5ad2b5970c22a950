"""Small texts in every language and printed form, each with the ids that a reader would give its provisions."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

import ssetext
from ssetext.errors import LanguageError, NotALawError
from ssetext.law import Heading, Provision, Span, Text
from ssetext.structure import segment


def ids(text: str, language: str | None, **more: object) -> list[str]:
    """Give the ids of the provisions of a text."""
    return [p.id for p in segment(Text(text, "plain", **more), language=language)]  # type: ignore[arg-type]


CASES: dict[str, tuple[str, str, str]] = {
    # -- Spanish
    "es ordinary": (
        "es",
        "LEY DE HUERTOS\nArtículo 1. Objeto.\nHay huertos.\nArtículo 2. Ámbito.\nAquí y allá, según el artículo 1.\n"
        "Artículo 2 bis. Más.\nTambién.",
        "art_1 art_2 art_2_bis",
    ),
    "es ordinals in words": (
        "es",
        "ARTÍCULO PRIMERO.- Uno.\nARTÍCULO SEGUNDO.- Dos.\nARTÍCULO DÉCIMO PRIMERO.- Once.\nARTICULO DUODECIMO.- Doce.",
        "art_1 art_2 art_11 art_12",
    ),
    "es degree signs": (
        "es",
        "Art. 1º.- Uno.\nArt. 2°.- Dos.\nArt. 3o. Tres.\nART. 4 - Cuatro.",
        "art_1 art_2 art_3 art_4",
    ),
    "es only article": ("es", "Decreta:\nArtículo único. Se aprueba el plan.", "art_1"),
    "es markdown": (
        "es",
        "# Ley\n\n## Capítulo I\n\n**Artículo 1.** Uno.\n\n###### Artículo 2. Dos\n\nDos.",
        "art_1 art_2",
    ),
    "es closing": (
        "es",
        "Artículo 1. Uno.\nA.\nDisposición adicional primera. Plan.\nB.\nDisposición adicional segunda.\nC.\n"
        "Disposición transitoria única. D.\nD.\nDisposición derogatoria única.\nE.\nDisposición final primera.\nF.",
        "art_1 additional_1 additional_2 transitional_1 repealing_1 final_1",
    ),
    "es group of items": (
        "es",
        "Artículo 1. Uno.\nA.\nDISPOSICIONES ADICIONALES\nPrimera.- Plan.\nSegunda.- Censo.\n"
        "DISPOSICIÓN TRANSITORIA\nLos huertos siguen.\nDISPOSICIONES FINALES\nPrimera.- F.\nSegunda.- G.",
        "art_1 additional_1 additional_2 transitional_1 final_1 final_2",
    ),
    "es transitory items": (
        "es",
        "Artículo 1.- Uno.\nTRANSITORIOS\nPRIMERO.- Hoy.\nSEGUNDO.- Ayer.",
        "art_1 transitional_1 transitional_2",
    ),
    "es transitory articles": (
        "es",
        "Artículo 1.- Uno.\nArtículo 2.- Dos.\nArtículos Transitorios\nArtículo Primero.- Hoy.\nArtículo Segundo.- Ayer.",
        "art_1 art_2 transitional_1 transitional_2",
    ),
    "es decrees printed after the act": (
        "es",
        "Artículo 1.- Uno.\nArtículo 2.- Dos.\nTRANSITORIOS\nPRIMERO.- Hoy.\nSEGUNDO.- Ayer.\n"
        "DECRETO por el que se reforma la Ley de Huertos\nARTÍCULO ÚNICO.- Se reforma el artículo 2.\n"
        "TRANSITORIOS\nPRIMERO.- Mañana.\nSEGUNDO.- Siempre.",
        "art_1 art_2 transitional_1",
    ),
    "es preamble and annex": (
        "es",
        "Ley de huertos\nPREÁMBULO\nEl artículo 1 de la norma básica manda.\nArtículo 1. Uno.\nA.\nArtículo 2. Dos.\nB.\n"
        "ANEXO I\nLista\nANEXO II\nOtra lista",
        "preamble art_1 art_2 annex_1 annex_2",
    ),
    "es table of contents": (
        "es",
        "ÍNDICE\nArtículo 1. Objeto ........ 3\nArtículo 2. Ámbito ........ 4\nArtículo 1. Objeto\nA.\nArtículo 2. Ámbito\nB.",
        "art_1 art_2",
    ),
    "es table of contents without leaders": (
        "es",
        "Índice\nTítulo I. Cosas\nArtículo 1. Objeto\nArtículo 2. Ámbito\nArtículo 3. Fin\nPreámbulo\nPor cuanto hay huertos.\n"
        "Título I. Cosas\nArtículo 1. Objeto\nA hay mucho.\nArtículo 2. Ámbito\nB hay mucho.\nArtículo 3. Fin\nC hay mucho.",
        "preamble art_1 art_2 art_3",
    ),
    "es references wrapped at line beginnings": (
        "es",
        "Artículo 1.- Uno, conforme al\nartículo 7 de la Ley de Semillas y al\nArtículo 9 del reglamento.\nArtículo 2.- Dos.",
        "art_1 art_2",
    ),
    "es editorial notes": (
        "es",
        "Artículo 1.- Uno.\nPárrafo reformado DOF 01-02-2003\nArtículo 2.- Dos.\n(Nota: Artículo 2 derogado.)\nArtículo 3.- Tres.\n"
        "Artículo adicionado DOF 01-02-2003\nArtículo 4 Bis.- Más.\nArtículo 5-A.- Más.",
        "art_1 art_2 art_3 art_4_bis art_5_a",
    ),
    "es lines of capitals": (
        "es",
        "CAPITULO PRIMERO\nDE LA COSA\nARTICULO 1\nLa cosa.\nCAPITULO SEGUNDO\nDE OTRA\nARTICULO 2\nOtra.",
        "art_1 art_2",
    ),
    "es bare ordinals": (
        "es",
        "Se decreta:\n1º.- Que haya huertos.\n2º.- Que sean libres.\n3º.- Que duren.",
        "art_1 art_2 art_3",
    ),
    # -- Portuguese
    "pt Brazil": (
        "pt",
        "O Presidente decreta:\nArt. 1º Há hortas.\nParágrafo único. Muitas.\nArt. 2o São livres.\nArt. 3º-A. Duram.\nArt. 10. Fim.",
        "art_1 art_2 art_3_a art_10",
    ),
    "pt Portugal": (
        "pt",
        "Artigo 1.º\nObjeto\n1 - Há hortas.\nArtigo 2.º\nÂmbito\nSão livres.\nArtigo 2.º-A\nMais\nDuram.",
        "art_1 art_2 art_2_a",
    ),
    # -- Galician
    "gl": (
        "gl",
        "Exposición de motivos\nPor canto hai hortas.\nArtigo 1. Obxecto\nHai hortas.\nArtigo 2. Ámbito\nAquí.\n"
        "Disposición adicional primeira. Plan\nX.\nDisposición derrogatoria única\nY.\nDisposición derradeira primeira\nZ.",
        "preamble art_1 art_2 additional_1 repealing_1 final_1",
    ),
    # -- Catalan
    "ca": (
        "ca",
        "Llei d’horts\nPreàmbul\nHi ha horts.\nTítol I. Disposicions generals\nArticle 1. Objecte\nHi ha horts.\nArticle 2\nÀmbit\nAquí.\n"
        "Disposició addicional única\nX.\nDisposició transitòria primera\nY.\nDisposició transitòria segona\nZ.\n"
        "Disposició derogatòria\nV.\nDisposició final primera. Vigència\nW.",
        "preamble art_1 art_2 additional_1 transitional_1 transitional_2 repealing_1 final_1",
    ),
    "ca ordinals": (
        "ca",
        "Article primer\nUn.\nArticle segon\nDos.\nArticle tercer\nTres.\nArticle quart\nQuatre.",
        "art_1 art_2 art_3 art_4",
    ),
    # -- French
    "fr first": (
        "fr",
        "Article premier\nIl y a des jardins.\nArticle 2\nLibres.\nArticle 3\nDurables.",
        "art_1 art_2 art_3",
    ),
    "fr first in figures": (
        "fr",
        "Art. 1er. Il y a.\nArt. 2. - Libres.\nArt. 2 bis. - Plus.\nArt. 3.- Durables.",
        "art_1 art_2 art_2_bis art_3",
    ),
    "fr code": (
        "fr",
        "Article L. 111-1\nA.\nArticle L. 111-2\nB.\nArticle L. 112-1\nC.\nArticle R*121-1\nD.",
        "art_l_111_1 art_l_111_2 art_l_112_1 art_r_121_1",
    ),
    "fr superscript": ("fr", "Article 1<sup>er</sup>\nA.\nArticle 2\nB.", "art_1 art_2"),
    "fr recitals": (
        "fr",
        "ORDONNANCE\nVu la Constitution ;\nConsidérant que les jardins durent ;\nArticle 1\nA.\nArticle 2\nB.\nANNEXE\nListe",
        "preamble art_1 art_2 annex_1",
    ),
    "fr roman": ("fr", "Article I\nA.\nArticle II\nB.\nArticle III\nC.\nArticle IV\nD.", "art_1 art_2 art_3 art_4"),
    "fr Cameroon": (
        "fr",
        "CHAPITRE I\nDES JARDINS\nARTICLE 1er.- (1) Il y a.\n(2) Des jardins.\nARTICLE 2.- Libres.\nSECTION II\nDU RESTE\nARTICLE 3.- Fin.",
        "art_1 art_2 art_3",
    ),
    # -- English
    "en Canada": (
        "en",
        "Gardens Act\nShort Title\nShort title\n1 This Act may be cited as the Gardens Act.\nPART 1 Gardens\nDefinitions\nDefinitions\n"
        "2 (1) In this Act,\ngarden means a place;\n(2) It is green.\nUse\nFree use\n3 Gardens are free.\nAdditional provisions\n"
        "(2) The rules may add more.\nHours\n4 (1) They open.\n(2) They close.",
        "art_1 art_2 art_3 art_4",
    ),
    "en United Kingdom": (
        "en",
        "PART 1\nGARDENS\n1 Gardens\n(1) There are gardens.\n(2) They are free.\n2 Meaning of “garden”\nIn this Act “garden” means a place.\n"
        "3 Commencement\nThis Act comes into force at once.\nSCHEDULE 1\nLIST\n1 Roses are listed.\nSCHEDULE 2\nMORE",
        "art_1 art_2 art_3 annex_1 annex_2",
    ),
    "en dots": (
        "en",
        "1. Short title\nThis is the Act.\n2. Meaning\nA garden is a place.\n3. Aim\nIt aims.",
        "art_1 art_2 art_3",
    ),
    "en subsections": (
        "en",
        "Short title.\n1. This Act is the Gardens Act.\nMeaning.\n2. (1) A garden is a place.\n(2) It is green.\nAim.\n3. (1) It aims.\n(2) High.",
        "art_1 art_2 art_3",
    ),
    "en sections": ("en", "Section 1. Title\nA.\nSection 2. Aim\nB.\nSEC. 3. End.\nC.", "art_1 art_2 art_3"),
    "en Philippines": (
        "en",
        "ARTICLE I\nGENERAL\nSECTION 1. Title. - A.\nSEC. 2. Aim. - B.\nARTICLE II\nMORE\nSEC. 3. End. - C.",
        "art_1 art_2 art_3",
    ),
    "en articles": (
        "en",
        "Article 1\nScope\nA.\nArticle 2\nTerms\nB.\nArticle 3.1\nC.\nANNEX I\nList",
        "art_1 art_2 art_3_1 annex_1",
    ),
    "en clauses": ("en", "Clause 1. Title\nA.\nClause 2. Aim\nB.\nClause 3. End\nC.", "art_1 art_2 art_3"),
    "en arrangement of sections": (
        "en",
        "ARRANGEMENT OF SECTIONS\n1. Short title\n2. Meaning\n3. Aim\n4. End\nBE IT ENACTED as follows:\n1. Short title\nThis is the Act.\n"
        "2. Meaning\nA garden is a place.\n3. Aim\nIt aims at much.\n4. End\nIt ends with this.",
        "art_1 art_2 art_3 art_4",
    ),
    # -- Italian
    "it": (
        "it",
        "Capo I\nDISPOSIZIONI GENERALI\nArt. 1\n(Oggetto)\n1. Ci sono orti.\n2. Sono liberi.\nArt. 2\n(Ambito)\n1. Qui.\nArt. 2-bis\n(Altro)\n"
        "1. Anche.\nArt. 3.\n1. Fine, ai sensi dell’\narticolo 1.\nAllegato A\nElenco",
        "art_1 art_2 art_2_bis art_3 annex_a",
    ),
    "it words": ("it", "Articolo 1 - Oggetto\nA.\nArticolo 2 - Ambito\nB.", "art_1 art_2"),
    # -- Romanian
    "ro": (
        "ro",
        "Parlamentul adoptă prezenta lege.\nCAPITOLUL I\nDispoziţii generale\nArt. 1. - (1) Sunt grădini. (2) Sunt libere.\n"
        "Art. 2. - În sensul prezentei legi: a) grădină - un loc; b) alt loc.\nSecțiunea a 2-a\nArt. 3. - Sfârșit.\nArt. 3^1. - Nou.\nART. 4\nGata.",
        "art_1 art_2 art_3 art_3_1 art_4",
    ),
    "ro words": (
        "ro",
        "Titlul I - Despre\nCapitolul I - A\nArticolul 1\nUnu.\nCapitolul II - B\nSecţiunea a 3-a\nArticolul 2\nDoi.\nAnexa nr. 1\nListă",
        "art_1 art_2 annex_1",
    ),
    "ro only": ("ro", "Articol unic. - Se aprobă planul.", "art_1"),
    # -- Greek
    "el": (
        "el",
        "ΜΕΡΟΣ ΠΡΩΤΟ\nΚΕΦΑΛΑΙΟ Α΄\nΓΕΝΙΚΑ\nΆρθρο 1\nΣκοπός\n1. Υπάρχουν κήποι.\nΑρθρο 2\nΌροι\nΚήπος, κατά το άρθρο 1.\nΆρθρο 2Α\nΚι άλλοι.\n"
        "ΑΡΘΡΟ 3\nΤέλος.\nΠΑΡΑΡΤΗΜΑ Ι\nΛίστα",
        "art_1 art_2 art_2_a art_3 annex_1",
    ),
    "el words": ("el", "Άρθρο πρώτο\nΈνα.\nΆρθρο δεύτερο\nΔύο.\nΆρθρο τρίτο\nΤρία.", "art_1 art_2 art_3"),
    "el Latin look-alikes": ("el", "Aρθρο 1\nΈνα.\nAPΘPO 2\nΔύο.\nΆρθρον 3\nΤρία.", "art_1 art_2 art_3"),
    # -- Slovak
    "sk": (
        "sk",
        "Národná rada sa uzniesla na tomto zákone:\nPRVÁ ČASŤ\nZÁKLADNÉ USTANOVENIA\n§ 1\nPredmet\n(1) Sú záhrady.\n(2) Podľa § 2.\n§ 2\nSú voľné.\n"
        "DRUHÁ ČASŤ\nOSTATNÉ\n§ 2a\nTrvajú.\n§ 3\nSpoločné ustanovenia\nPlatia.\n§ 4\nÚčinnosť\nOd zajtra.\nPríloha č. 1\nZoznam",
        "art_1 art_2 art_2_a art_3 art_4 annex_1",
    ),
    "sk caption above": (
        "sk",
        "Predmet\n§ 1\n(1) Sú záhrady.\nVoľnosť\n§ 2\n(1) Sú voľné.\n§ 3\nTrvajú.",
        "art_1 art_2 art_3",
    ),
    "sk articles around paragraphs": (
        "sk",
        "Čl. I\n§ 1\nSú záhrady.\n§ 2\nSú voľné.\nČl. II\nZákon č. 1/2000 sa mení takto:\n1. V § 5 ods. 1 znie:\n„§ 5\nNové znenie.“\n"
        "Čl. III\nTento zákon nadobúda účinnosť zajtra.",
        "art_1 art_2 art_2__2 art_3",
    ),
    # -- Polish
    "pl": (
        "pl",
        "USTAWA\nRozdział 1\nPrzepisy ogólne\nArt. 1. Są ogrody.\nArt. 2. 1. Są wolne.\n2. Trwają na podstawie\nart. 1.\nArt. 2a. Także.\n"
        "Rozdział 2\nPrzepisy przejściowe i końcowe\nArt. 3. Koniec.\nZałącznik nr 1\nLista",
        "art_1 art_2 art_2_a art_3 annex_1",
    ),
    "pl ordinance": (
        "pl",
        "Na podstawie art. 5 zarządza się, co następuje:\n§ 1. Są ogrody.\n§ 2. 1. Są wolne.\n2. Są.\n§ 3. Koniec.",
        "art_1 art_2 art_3",
    ),
    "pl amending": (
        "pl",
        "Art. 1. Są ogrody.\nArt. 2. W ustawie o sadach wprowadza się następujące zmiany:\n1) art. 7 otrzymuje brzmienie:\n"
        "„Art. 7. Sad jest wolny.”;\n2) po art. 7 dodaje się art. 7a w brzmieniu:\n„Art. 7a. 1. Sad trwa.\n2. Długo.”.\nArt. 3. Koniec.",
        "art_1 art_2 art_3",
    ),
    # -- Bulgarian
    "bg": (
        "bg",
        "Глава първа\nОБЩИ ПОЛОЖЕНИЯ\nЧл. 1. Има градини.\nЧл. 2. (1) Те са свободни.\n(2) (Изм. - ДВ, бр. 5 от 2010 г.) Винаги.\n"
        "Раздел II\nДруги\nЧл. 2а. (Нов - ДВ, бр. 5 от 2010 г.) Също.\nДОПЪЛНИТЕЛНИ РАЗПОРЕДБИ\n§ 1. По смисъла на този закон:\n1. градина е място;\n"
        "§ 2. Друго.\nПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ\n§ 3. Законът отменя стария.\n§ 4. В закона за градините се правят следните изменения:\n"
        "1. Член 5 се изменя така:\n„Чл. 5. Ново.“\n§ 5. Край.\nПриложение № 1\nСписък",
        "art_1 art_2 art_2_a additional_1 additional_2 final_3 final_4 final_5 annex_1",
    ),
    "bg one transitional": (
        "bg",
        "Чл. 1. Има градини.\nЧл. 2. Те са свободни.\nЗАКЛЮЧИТЕЛНА РАЗПОРЕДБА\nПараграф единствен. Законът влиза в сила.",
        "art_1 art_2 final_1",
    ),
    "pt single letters are words": (
        "pt",
        "Art. 1. A horta é livre.\nArt. 2 O sócio rega.\nArt. 3.A horta fica.\nArt. 4o. E dura.",
        "art_1 art_2 art_3 art_4",
    ),
    "es single letters are words": (
        "es",
        "Artículo 1. A los efectos de la ley.\nArtículo 2 A la vez.\nArtículo 3. Y más.",
        "art_1 art_2 art_3",
    ),
    "it single letters are words": (
        "it",
        "Art. 1. È vietato.\nArt. 2. A tal fine.\nArt. 3. I soci.\nArt. 4. E così.",
        "art_1 art_2 art_3 art_4",
    ),
    "fr single letters are words": (
        "fr",
        "Art. 1er. A compter.\nArt. 2. L'État.\nArt. 3. Y compris.\nArt. 4. D'autres.",
        "art_1 art_2 art_3 art_4",
    ),
    "en single letters are words": (
        "en",
        "Section 1. A garden is free.\nSection 2. I agree.\nSection 3 A garden.\nSection 4. A.",
        "art_1 art_2 art_3 art_4",
    ),
    "ca single letters are words": (
        "ca",
        "Article 1. A efectes.\nArticle 2. E.\nArticle 3. L’hort.\nArticle 4. A més.",
        "art_1 art_2 art_3 art_4",
    ),
    "pl single letters are words": (
        "pl",
        "Art. 1. W ogrodach.\nArt. 2. O sadach.\nArt. 3. Z sadu.\nArt. 4. I tak.",
        "art_1 art_2 art_3 art_4",
    ),
    "sk single letters are words": (
        "sk",
        "§ 1 V záhradách.\n§ 2 O sadoch.\n§ 3 Z ovocia.\n§ 4 A tak.",
        "art_1 art_2 art_3 art_4",
    ),
    "el single letters are words": ("el", "Άρθρο 1. Η γη.\nΆρθρο 2 Ο κήπος.\nΆρθρο 3. Ή αλλιώς.", "art_1 art_2 art_3"),
    "bg single letters are words": ("bg", "Чл. 1. В градината.\nЧл. 2. С вода.\nЧл. 3 А така.", "art_1 art_2 art_3"),
    # -- more printed forms of the same languages
    "es Bolivia": (
        "es",
        "ARTÍCULO 1. (OBJETO). La presente Ley.\nARTÍCULO 2. (FINES).\nI. Uno.\nII. Dos.\nARTÍCULO 3.- (FIN). Tres.",
        "art_1 art_2 art_3",
    ),
    "es Ecuador": (
        "es",
        "Considerando:\nQue hay huertos;\nArt. 1.- Ámbito.- Aquí.\nArt. 2.- Fin.- Todo.\nDISPOSICIONES GENERALES\nPRIMERA.- A.\nSEGUNDA.- B.\n"
        "DISPOSICIONES TRANSITORIAS\nPRIMERA.- C.\nDISPOSICIÓN DEROGATORIA\nÚNICA.- D.\nDISPOSICIÓN FINAL\nE entra en vigor.",
        "preamble art_1 art_2 final_1 final_2 transitional_1 repealing_1 final_1__2",
    ),
    "es Peru": (
        "es",
        "Artículo 1.- Objeto\nA.\nArtículo 2.- Fin\nB.\nDISPOSICIONES COMPLEMENTARIAS FINALES\nPRIMERA. Reglamento\nC.\nSEGUNDA. Vigencia\nD.\n"
        "DISPOSICIÓN COMPLEMENTARIA TRANSITORIA\nÚNICA. Plazo\nE.",
        "art_1 art_2 final_1 final_2 transitional_1",
    ),
    "es Costa Rica": (
        "es",
        "ARTÍCULO 1.- Uno.\nARTÍCULO 2.- Dos.\nTRANSITORIO I.- Tres.\nTRANSITORIO II.- Cuatro.",
        "art_1 art_2 transitional_1 transitional_2",
    ),
    "es Nicaragua": ("es", "Arto. 1 Uno.\nArto. 2 Dos.\nArto. 3 Tres.", "art_1 art_2 art_3"),
    "es Venezuela": (
        "es",
        "Ley de huertos\nObjeto\nArtículo 1. La ley regula los huertos. Los hay en todas partes y de todas las formas, grandes y pequeños.\n"
        "CAPÍTULO I\nDEL ÁMBITO\nÁmbito\nArtículo 2. Se aplica aquí. También se aplica allá, en la forma y con las excepciones que se dirán:\n"
        "1. Una.\nFines\nArtículo 3. Son muchos. Se dirán cuáles son en el reglamento que se dicte en el plazo de un año.\n"
        "Riego\nArtículo 4. Se riega. Con agua de lluvia, de pozo o de río, según lo permita el tiempo y lo pida la tierra.",
        "art_1 art_2 art_3 art_4",
    ),
    "es Argentina": (
        "es",
        "ARTICULO 1° — Uno.\nARTICULO 2° — Dos.\nARTICULO 3°— Tres.\nARTICULO 4º)Cuatro.",
        "art_1 art_2 art_3 art_4",
    ),
    "es Chile": (
        "es",
        "Artículo 1º.- Uno.\nArtículo 2º.- Dos.\nArtículo 2º bis.- Más.\nDisposiciones transitorias\nArtículo primero.- Tres.\nArtículo segundo.- Cuatro.",
        "art_1 art_2 art_2_bis transitional_1 transitional_2",
    ),
    "es Colombia": (
        "es",
        "ARTÍCULO 1o. OBJETO. Uno.\nPARÁGRAFO. Más.\nARTÍCULO 2o. FIN. Dos.\nARTÍCULO 3o. Tres.",
        "art_1 art_2 art_3",
    ),
    "fr Senegal": (
        "fr",
        "Article premier. - Un.\nArticle 2. - Deux.\nArticle 3 : Trois.\nARTICLE 4 – Quatre.",
        "art_1 art_2 art_3 art_4",
    ),
    "fr Quebec": (
        "fr",
        "CHAPITRE I\nOBJET\n1. La présente loi a pour objet les jardins.\nOn y plante.\n2. Dans la présente loi, on entend par jardin un lieu.\n"
        "CHAPITRE II\nSUITE\n3. Le ministre est chargé des jardins.\n4. La présente loi entre en vigueur demain.",
        "art_1 art_2 art_3 art_4",
    ),
    "fr Belgium": ("fr", "Article 1er. Un.\nArt. 2. § 1er. Deux.\n§ 2. Suite.\nArt. 3. Trois.", "art_1 art_2 art_3"),
    "en South Africa": (
        "en",
        "1. Definitions.—(1) In this Act a garden is a place.\n2. Application.—This Act applies.\n3. Objects.—The objects are many.",
        "art_1 art_2 art_3",
    ),
    "en United States": (
        "en",
        "SEC. 101. SHORT TITLE.\nA.\nSEC. 102. AIM.\nB.\nSEC. 103. END.\nC.",
        "art_101 art_102 art_103",
    ),
    "en European Union": (
        "en",
        "CHAPTER I\nGARDENS\nSection 1\nAims\nArticle 1\nAim\nA.\nSection 2\nTerms\nArticle 2\nTerms\nB.\nSection 3\nEnd\nArticle 3\nC.\nArticle 4\nD.",
        "art_1 art_2 art_3 art_4",
    ),
    "en section signs": ("en", "§ 1. Title\nA.\n§ 2. Aim\nB.\n§ 3. End\nC.", "art_1 art_2 art_3"),
    "en numbered draft": (
        "en",
        "Draft for a gardens act\n1. There shall be gardens.\n2. Gardens are free.\n3. This act comes into force at once.",
        "art_1 art_2 art_3",
    ),
    "es numbered draft": (
        "es",
        "Proyecto\n1. Habrá huertos.\n2. Serán libres.\n3. Entra en vigor hoy.",
        "art_1 art_2 art_3",
    ),
    "el accent before the capital": ("el", "’Αρθρο 1\nΈνα.\n΄Αρθρο 2\nΔύο.\nΆρθρο 3\nΤρία.", "art_1 art_2 art_3"),
    "el caption on the line": (
        "el",
        "Άρθρο 1 - Σκοπός\nΈνα.\nΆρθρο 2 – Όροι\nΔύο.\nΆρθρο 3. Τέλος\nΤρία.",
        "art_1 art_2 art_3",
    ),
    "ro without spaces": ("ro", "Art.1.-Unu.\nArt.2.-Doi.\nART.3(1) Trei.", "art_1 art_2 art_3"),
    "pt Angola": (
        "pt",
        "ARTIGO 1.º\n(Objecto)\nA.\nARTIGO 2.º\n(Âmbito)\nB.\nARTIGO 3.º\n(Fim)\nC.",
        "art_1 art_2 art_3",
    ),
    "pl numbered at once": (
        "pl",
        "Art. 1. Są ogrody.\nArt. 2. 1. Są wolne.\nArt. 3. Koniec.\nArtykuł 4\nWszystko.",
        "art_1 art_2 art_3 art_4",
    ),
    "sk without space": ("sk", "§1\nSú.\n§2\nTrvajú.\n§ 3\nPlatia podľa\n§ 1 ods. 2.", "art_1 art_2 art_3"),
    "pl first paragraph behind the number": (
        "pl",
        "Art. 1. Są ogrody.\nArt. 2.1. Są wolne.\n2. Trwają.\nArt. 3.1) Rosną.\nArt. 4. Koniec.",
        "art_1 art_2 art_3 art_4",
    ),
    "pl range of repealed articles": (
        "pl",
        "Art. 1. Są ogrody.\nArt. 2-4. (uchylone)\nArt. 5. (pominięty)\nArt. 6^1. Nowy.",
        "art_1 art_2_4 art_5 art_6_1",
    ),
    "sk annex that ends in an abbreviation": (
        "sk",
        "§ 1\nSú záhrady.\n§ 2\nTrvajú.\nPríloha č. 1 k zákonu č. 5/2020 Z. z.\nZOZNAM",
        "art_1 art_2 annex_1",
    ),
    "it brackets of the consolidated text": (
        "it",
        "((Art. 1\nOggetto\n1. Uno.))\nArt. 2\nAmbito\n1. Due.\n((Art. 2-bis.\n(Nuovo)\n1. Ecco.))\nArt. 3\nFine\n1. Fine.",
        "art_1 art_2 art_2_bis art_3",
    ),
    "en brackets of the consolidated text": (
        "en",
        "1. Title.—This is the Act.\n2. Terms.—A garden is a place.\n1[2A. More.—There may be more.]\n[Section 2 amended in 2020.]\n"
        "[3. Aim.—It aims.]\nTHE FIRST SCHEDULE\n(See section 2)\nFORMS",
        "art_1 art_2 art_2_a art_3 annex_1",
    ),
    "ro raised figures": (
        "ro",
        "Articolul 1. Obiect\nUnu.\nArticolul 2. Termeni\nDoi.\nArticolul 2¹. Alții\nNoi.\nArticolul 2². Iar\nNoi.\nArticolul 3. Gata\nTrei.",
        "art_1 art_2 art_2_1 art_2_2 art_3",
    ),
    "es raised figures are footnotes": (
        "es",
        "Artículo 1. Uno.\nArtículo 2¹. Dos.\nArtículo 3. Tres.",
        "art_1 art_2 art_3",
    ),
    "es spaced capitals": (
        "es",
        "Artículo 1.- Uno.\nArtículo 2.- Dos.\nT R A N S I T O R I O S\nPRIMERO.- Hoy.\nSEGUNDO.- Ayer.\nA N E X O\nLista",
        "art_1 art_2 transitional_1 transitional_2 annex_1",
    ),
    "es recitals in capitals": (
        "es",
        "DECRETO NÚMERO 5\nCONSIDERANDO: Que hay huertos.\nCONSIDERANDO: Que duran.\nPOR TANTO,\nDECRETA:\nARTÍCULO 1.-FINES. Uno.\nARTÍCULO 2.-Dos.",
        "preamble art_1 art_2",
    ),
    "es articles put in without a number": (
        "es",
        "Art. 1.- Uno.\nArt. 2.- Dos.\nArt. ...- (Agregado).- Más.\nArt. (...).- Más aún.\nArt. 3.- Tres.",
        "art_1 art_2 art_2_unnumbered art_2_unnumbered__2 art_3",
    ),
    "bg reform acts": (
        "bg",
        "Чл. 1. А.\nЧл. 2. Б.\nПреходни и Заключителни разпоредби\n§ 1. В.\n§ 2. Г.\nЗаключителни разпоредби\n"
        "КЪМ ЗАКОНА ЗА ИЗМЕНЕНИЕ НА ЗАКОНА\n(ОБН. - ДВ, БР. 5 ОТ 2010 Г.)\n§ 14. Д.",
        "art_1 art_2 final_1 final_2 final_14",
    ),
}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.replace(" ", "_"))
def test_ids(case: str) -> None:
    language, text, expected = CASES[case]
    assert ids(text, language) == expected.split()


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.replace(" ", "_"))
def test_no_overlap_and_no_repeated_id(case: str) -> None:
    language, text, _ = CASES[case]
    law = segment(Text(text, "plain"), language=language)
    assert len({p.id for p in law}) == len(law)
    for a, b in pairwise(law):
        assert a.start < a.end <= b.start
    for h in law.headings:
        assert law.at(h.start) is None


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.replace(" ", "_"))
def test_the_same_in_windows_indents_and_capitals(case: str) -> None:
    """Indents and blank lines between the paragraphs do not change what is found."""
    language, text, expected = CASES[case]
    assert ids("  " + text.replace("\n", "\n\n  "), language) == expected.split()


def test_label_and_heading() -> None:
    law = segment(
        Text("Artículo 1. Objeto.\nHay.\nArtículo 2.- (Fin). Todo.\nArtículo 3\nRiego\nSe riega.", "plain"),
        language="es",
    )
    assert [(p.label, p.heading) for p in law] == [
        ("Artículo 1. Objeto.", "Objeto"),
        ("Artículo 2 (Fin)", "Fin"),
        ("Artículo 3", "Riego"),
    ]


def test_running_text_is_no_caption() -> None:
    text = "".join(
        f"Art. {n}° Toda pessoa tem direito a uma horta livre.\nParágrafo único. Sempre.\n" for n in range(1, 7)
    )
    text = text.replace("Art. 1° Toda", "Art. 1° Cada coisa é livre:\na) Toda")
    law = segment(Text(text, "plain"), language="pt")
    assert law["art_1"].label == "Art. 1°"
    assert all(p.start < p.end for p in law)


def test_path() -> None:
    text = (
        "TÍTULO I\nDE LAS COSAS\nCAPÍTULO I\nUNO\nArtículo 1. A.\nB.\nCAPÍTULO II\nDOS\nArtículo 2. C.\nD.\n"
        "TÍTULO II\nFIN\nArtículo 3. E.\nF.\nDisposición final única. G.\nH."
    )
    law = segment(Text(text, "plain"), language="es")
    assert [p.path for p in law] == [
        ("TÍTULO I DE LAS COSAS", "CAPÍTULO I UNO"),
        ("TÍTULO I DE LAS COSAS", "CAPÍTULO II DOS"),
        ("TÍTULO II FIN",),
        (),
    ]
    assert [h.label for h in law.headings][-1] == "TÍTULO II FIN"


def test_unnumbered_headings_of_common_law_group() -> None:
    law = segment(Text(CASES["en Canada"][1], "plain"), language="en")
    assert law["art_2"].path == ("PART 1 Gardens", "Definitions")
    assert law["art_3"].heading == "Free use"
    assert law.words("art_3").startswith("Free use\n3 Gardens")


def test_gap_and_order_are_told() -> None:
    law = segment(
        Text("Artículo 1. A.\nArtículo 2. B.\nArtículo 5. C.\nArtículo 6. D.\nArtículo 9. E.", "plain"), language="es"
    )
    assert [n.message for n in law.notices if n.code == "article-gap"] == [
        "no heading was found for article 3 to 4",
        "no heading was found for article 7 to 8",
    ]
    law = segment(Text("Art. 1. A.\nArt. 2. B.\nArt. 13. C.\nArt. 4. D.\nArt. 5. E.", "plain"), language="es")
    assert [p.id for p in law] == ["art_1", "art_2", "art_13", "art_4", "art_5"]
    assert "article-order" in {n.code for n in law.notices}


def test_units_of_the_file_are_taken_as_they_are() -> None:
    unit = Provision("art_7", "article", "Art. 7", "", 0, 5)
    law = segment(Text("Nihil\nArt. 1. A.", "akn", units=(unit,), hints=(Heading(1, "N", 0, 5),)), language="es")
    assert law.provisions == (unit,)
    assert [h.label for h in law.headings] == ["N"]


def test_language_is_identified() -> None:
    text = (
        "Artículo 1. La presente ley regula los huertos de la vecindad.\nArtículo 2. Los huertos son libres para todos."
    )
    assert segment(Text(text, "plain")).language == "es"


def test_language_of_the_text_holds() -> None:
    assert segment(Text("Art. 1. A.\nArt. 2. B.", "plain", language="it")).language == "it"


def test_unknown_language_is_read_with_all_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    # an invented language: whichever real one stood here might get its grammar
    monkeypatch.setattr("ssetext.structure.segmenter.identify", lambda text: ("qx", 0.9))
    text = (
        "Wetu op ze tuino\nArtikalu 1\nDez wetu regla ze tuino van ze buuro et hun gebruku.\n"
        "Art. 1. Er zono tuino ki per allo gebruku wordo.\n"
        "Art. 2. Ze tuino zono vrijo per allo van ze gemento."
    )
    law = segment(Text(text, "plain"))
    assert law.language == "qx"
    assert [p.id for p in law] == ["art_1", "art_2"]
    assert "no-heading-grammar" in {n.code for n in law.notices}


def test_language_without_grammar_is_refused() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        segment(Text("Art. 1. A.", "plain"), language="xx")


@pytest.mark.parametrize("text", ["", "\n\n", "Una carta.\nSin artículos.", "La lista:\n1. Pan.\n3. Vino."])
def test_not_a_law(text: str) -> None:
    with pytest.raises(NotALawError, match="no article"):
        segment(Text(text, "plain", source="/tmp/carta.txt"), language="es")


def test_quoted_stretches_of_the_file_are_no_provisions() -> None:
    text = "Art. 1. A.\nArt. 2. B.\nArt. 3. C."
    assert ids(text, "es", quoted=(Span(11, 21),)) == ["art_1", "art_3"]


@pytest.mark.parametrize(
    "line",
    [
        "Artículo 1. A.\n",
        "«",
        "«\n",
        "Artículo 3 ......",
        "\n",
        "a " * 40 + "\n",
        "Disposición final\n",
        "Artículo\n",
        "1 A\n",
        '"',
        "    ",
    ],
)
def test_time_grows_with_length_only(line: str) -> None:
    """Text that repeats one hard thing a hundred thousand times is still read in a moment."""
    text = "Artículo 1. A.\nArtículo 2. B.\n" + line * 100_000
    began = time.perf_counter()
    segment(Text(text, "plain"), language="es")
    assert time.perf_counter() - began < 20


def test_caption_above_belongs_to_its_article() -> None:
    law = segment(Text(CASES["es Venezuela"][1], "plain"), language="es")
    assert [p.heading for p in law] == ["Objeto", "Ámbito", "Fines", "Riego"]
    assert [h.label for h in law.headings] == ["CAPÍTULO I DEL ÁMBITO"]


def test_preliminary_title_is_a_heading() -> None:
    law = segment(
        Text(
            "PREÁMBULO\nHay huertos.\nTÍTULO PRELIMINAR\nObjeto\nArtículo 1. A.\nB.\nTÍTULO I\nFin\nArtículo 2. C.\nD.",
            "plain",
        ),
        language="es",
    )
    assert [h.label for h in law.headings] == ["TÍTULO PRELIMINAR Objeto", "TÍTULO I Fin"]
    assert law.words("preamble").endswith("huertos.\n")
    law = segment(Text("TITRE LIMINAIRE\nObjet\nArticle 1\nA.\nArticle 2\nB.", "plain"), language="fr")
    assert law["art_1"].path == ("TITRE LIMINAIRE Objet",)


def test_range_of_repealed_articles_is_no_gap() -> None:
    assert not segment(Text(CASES["pl range of repealed articles"][1], "plain"), language="pl").notices


def test_captions_of_common_law_sections() -> None:
    """A section's caption stands above its number, on its line, or before its text; none may take the words of another."""
    for text, expected in (
        (
            "1 Title\n(1) This is it.\n2 Aim\nIt aims.\n3 End\nIt ends.\n4 More\nAnd more.",
            ["Title", "Aim", "End", "More"],
        ),
        (
            "1. Title.\nThis is it.\n2. Aim.\nIt aims.\n3. End.\nIt ends.\n4. More.\nYes.",
            ["Title", "Aim", "End", "More"],
        ),
        ("1. Title.—(1) This.\n2. Aim.—It aims.\n3. End.—It ends.\n4. More. - Yes.", ["Title", "Aim", "End", "More"]),
        ("Title\n1. This is it.\nAim\n2. It aims.\nEnd\n3. It ends.\nMore\n4. Yes.", ["Title", "Aim", "End", "More"]),
    ):
        law = segment(Text(text, "plain"), language="en")
        assert [p.heading for p in law] == expected
        assert [text[p.start : p.end].count(p.heading) for p in law] == [1] * 4


def test_closing_provision_has_no_caption_by_chance() -> None:
    text = (
        "".join(f"Чл. {n}. Има градини.\n" for n in range(1, 6))
        + "Заключителни разпоредби\n§ 1. А.\n§ 2. Б.\n§ 3. Край.\n----\n"
    )
    law = segment(Text(text, "plain"), language="bg")
    assert [p.heading for p in law if p.kind == "final"] == ["", "", ""]


def test_group_below_a_bare_chapter_is_its_title() -> None:
    text = "Rozdział 1\nOgrody\nArt. 1. A.\nRozdział 2\nPrzepisy końcowe\nArt. 2. B."
    law = segment(Text(text, "plain"), language="pl")
    assert [(h.level, h.label) for h in law.headings] == [(4, "Rozdział 1 Ogrody"), (4, "Rozdział 2 Przepisy końcowe")]
    assert law["art_2"].path == ("Rozdział 2 Przepisy końcowe",)


def test_a_schedule_is_no_caption() -> None:
    text = "One.\n1. A garden is green.\nTwo.\n2. It is open.\nThree.\n3. It lasts.\nFIRST SCHEDULE\n4. It ends."
    law = segment(Text(text, "plain"), language="en")
    assert [p.id for p in law][:3] == ["art_1", "art_2", "art_3"]
    assert all(p.start < p.end for p in law)


def test_contents_left_out_are_told() -> None:
    law = segment(Text(CASES["es table of contents without leaders"][1], "plain"), language="es")
    assert [n.code for n in law.notices] == ["contents-dropped"]


def test_what_stands_below_its_heading_is_no_caption_of_a_preamble() -> None:
    law = segment(Text("CONSIDERANDO: Que hay.\nQue duran.\nArtículo 1. A.\nArtículo 2. B.", "plain"), language="es")
    assert (law["preamble"].label, law["preamble"].heading) == ("CONSIDERANDO", "")


def test_a_short_decree_above_its_regulation_is_no_table_of_contents() -> None:
    text = (
        "Artículo 1. Apruébase.\nArtículo 2. Derógase.\nArtículo 3. Publíquese.\nArtículo 4. Comuníquese.\nREGLAMENTO\n"
    )
    text += "".join(f"Artículo {n}. Cosa {n}.\n" + "Hay huertos de toda clase. " * 6 + "\n" for n in range(1, 6))
    law = segment(Text(text, "plain"), language="es")
    assert [p.id for p in law][:5] == ["art_1", "art_2", "art_3", "art_4", "art_1__2"]


@pytest.mark.parametrize(
    "text",
    [
        "Artículo 1. Viejo. | Artículo 1. Nuevo.\nArtículo 2. Viejo. | Artículo 2. Nuevo.\nArtículo 3. Igual.",
        "Artículo 1. Viejo.\nArtículo 1. Nuevo.\nArtículo 2. Viejo.\nArtículo 2. Nuevo.\nArtículo 3. Igual.",
    ],
)
def test_two_versions_beside_each_other_are_told(text: str) -> None:
    law = segment(Text(text, "plain"), language="es")
    assert "side-by-side" in {n.code for n in law.notices}


def test_a_title_that_begins_with_the_kind_of_act_takes_the_lines_below() -> None:
    text = "USTAWA\nz dnia 3 maja 2025 r.\no spółdzielniach\n\nArt. 1. Ustawa reguluje zasady.\n"
    assert ssetext.read(text.encode(), language="pl").name == "USTAWA z dnia 3 maja 2025 r. o spółdzielniach"
