"""Acts as the gazettes of many countries lay them out, in words of our own: what a reader would take for their provisions.

Each case gives language, text, the ids of the provisions, and the titles and chapters."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from ssetext.errors import NotALawError
from ssetext.law import Text
from ssetext.structure import segment

CASES: dict[str, tuple[str, str, str, str]] = {
    "pl gazette": (
        "pl",
        """USTAWA
z dnia 5 maja 2020 r.
o ogrodach
Rozdział 1
Przepisy ogólne
Art. 1.
1. Ustawa określa zasady prowadzenia ogrodów.
2. Przepisów ustawy nie stosuje się do:
1) lasów;
2) łąk.
Art. 2. Ilekroć w ustawie jest mowa o:
1) ogrodzie – rozumie się przez to miejsce;
2) działce – rozumie się przez to część ogrodu, o której mowa w art. 1 ust. 2.
Art. 3. 1. Ogród jest wolny.
2. Ogród trwa.
Rozdział 2
Zasady tworzenia i prowadzenia ogrodów
Art. 4.1. Ogród tworzy gmina.
2. Gmina ogłasza.
Art. 4a. 1. Także.
Art. 4b. (uchylony)
Art. 5.
(uchylony)
DZIAŁ II
Zmiany w przepisach
Rozdział 1
Zmiany w przepisach obowiązujących
Art. 6. W ustawie z dnia 1 marca 2000 r. o sadach (Dz. U. z 2019 r. poz. 10) wprowadza się następujące zmiany:
1) w art. 3 ust. 1 otrzymuje brzmienie:
„1. Sad jest wolny.”;
2) po art. 12 dodaje się art. 12a w brzmieniu:
„Art. 12a. 1. Sad trwa.
2. Sad rośnie.”.
Rozdział 3
Przepisy przejściowe, dostosowujące i końcowe
Art. 7. Dotychczasowe ogrody trwają.
Art. 8. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.
""",
        "art_1 art_2 art_3 art_4 art_4_a art_4_b art_5 art_6 art_7 art_8",
        "Rozdział 1 Przepisy ogólne | Rozdział 2 Zasady tworzenia i prowadzenia ogrodów | DZIAŁ II Zmiany w przepisach | Rozdział 1 Zmiany w przepisach obowiązujących | Rozdział 3 Przepisy przejściowe, dostosowujące i końcowe",
    ),
    "pl isap consolidated": (
        "pl",
        """©Kancelaria Sejmu
s. 1/30
Art. 1. [Zakres]
1. Ustawa reguluje ogrody.
Art. 2. [Definicje] W ustawie ogród to miejsce.
Art. 3.1) Ogród jest wolny.
Art. 4.2) 1. Ogród trwa.
Art. 5–7. (uchylone)
Art. 8. (pominięty)
Art. 9^1. Nowy.
Art. 10. Koniec.
""",
        "art_1 art_2 art_3 art_4 art_5_7 art_8 art_9_1 art_10",
        "",
    ),
    "pl ordinance chapters": (
        "pl",
        """ROZPORZĄDZENIE
MINISTRA OGRODÓW
Na podstawie art. 5 ust. 2 ustawy zarządza się, co następuje:
§ 1. Rozporządzenie określa:
1) wzór;
2) sposób.
§ 2. 1. Wzór stanowi załącznik nr 1.
2. Sposób określa § 3.
§ 3. Rozporządzenie wchodzi w życie z dniem ogłoszenia.
Załącznik do rozporządzenia Ministra Ogrodów
WZÓR
""",
        "art_1 art_2 art_3 annex_1",
        "",
    ),
    "bg gazette": (
        "bg",
        """ЗАКОН ЗА ГРАДИНИТЕ
Обн., ДВ, бр. 10 от 1.02.2001 г., изм., бр. 12 от 2.03.2011 г., доп., бр. 5 от 2015 г.
Глава първа
ОБЩИ ПОЛОЖЕНИЯ
Чл. 1. (1) (Изм. - ДВ, бр. 12 от 2011 г.) Този закон урежда градините.
(2) Законът не се прилага за горите по чл. 3.
Чл. 2. (Отм. - ДВ, бр. 12 от 2011 г.)
Чл. 3. (Предишен текст на чл. 3 - ДВ, бр. 12 от 2011 г.) (1) Градината е място.
Чл. 3а. (Нов - ДВ, бр. 12 от 2011 г.) Градината е вечна.
Глава втора
ГРАДИНАРИ
Раздел I
Права
Чл. 4. Градинарят има права съгласно
чл. 1, ал. 2.
Раздел II
Задължения
(Отм. - ДВ, бр. 5 от 2015 г.)
Чл. 5. Градинарят полива.
Глава трета "а"
НОВА ГЛАВА
(Нова - ДВ, бр. 5 от 2015 г.)
Чл. 5а. (Нов - ДВ, бр. 5 от 2015 г.) Още.
Чл. 5б. (Нов - ДВ, бр. 5 от 2015 г.) И още.
ДОПЪЛНИТЕЛНА РАЗПОРЕДБА
§ 1. По смисъла на този закон:
1. "градина" е място;
2. "градинар" е човек.
Преходни и заключителни разпоредби
§ 2. Законът отменя стария закон.
§ 3. (Изм. - ДВ, бр. 12 от 2011 г.) Министърът издава наредба.
§ 4. Законът влиза в сила от 1 януари.
-------------------------
Законът е приет от 38-ото Народно събрание на 25 януари 2001 г.
Преходни и заключителни разпоредби
към Закона за изменение и допълнение на Закона за градините
(ДВ, бр. 12 от 2011 г.)
§ 15. Производствата се довършват.
§ 16. Законът влиза в сила от 1 март.
""",
        "art_1 art_2 art_3 art_3_a art_4 art_5 art_5_a art_5_b additional_1 final_2 final_3 final_4 final_15 final_16",
        'Глава първа ОБЩИ ПОЛОЖЕНИЯ | Глава втора ГРАДИНАРИ | Раздел I Права | Раздел II Задължения (Отм. - ДВ, бр. 5 от 2015 г.) | Глава трета "а" НОВА ГЛАВА (Нова - ДВ, бр. 5 от 2015 г.) | ДОПЪЛНИТЕЛНА РАЗПОРЕДБА | Преходни и заключителни разпоредби | Преходни и заключителни разпоредби към Закона за изменение и допълнение на Закона за градините (ДВ, бр. 12 от 2011 г.)',
    ),
    "sk gazette": (
        "sk",
        """123/2020 Z. z.
ZÁKON
z 5. mája 2020
o záhradách a o zmene a doplnení niektorých zákonov
Národná rada Slovenskej republiky sa uzniesla na tomto zákone:
Čl. I
PRVÁ ČASŤ
ZÁKLADNÉ USTANOVENIA
§ 1
Predmet úpravy
(1) Tento zákon upravuje záhrady.
(2) Tento zákon sa nevzťahuje na lesy.
§ 2
Základné pojmy
Na účely tohto zákona je
a) záhradou miesto,
b) záhradníkom osoba podľa
§ 3 ods. 1.
DRUHÁ ČASŤ
ZÁHRADNÍCI
Prvý oddiel
Práva
§ 3
(1) Záhradník má právo.
§ 3a
Osobitné ustanovenie
Záhradník trvá.
TRETIA ČASŤ
SPOLOČNÉ, PRECHODNÉ A ZÁVEREČNÉ USTANOVENIA
§ 4
Prechodné ustanovenia
Doterajšie záhrady trvajú.
§ 5
Zrušovacie ustanovenie
Zrušuje sa zákon č. 1/1990 Zb.
Čl. II
Zákon č. 455/1991 Zb. o živnostiach sa mení a dopĺňa takto:
1. V § 3 ods. 1 sa vypúšťa písmeno a).
2. Za § 80 sa vkladá § 80a, ktorý vrátane nadpisu znie:
„§ 80a
Prechodné ustanovenie
Živnosť trvá.“.
Čl. III
Tento zákon nadobúda účinnosť 1. januára 2021.
Príloha č. 1 k zákonu č. 123/2020 Z. z.
ZOZNAM
""",
        "art_1 art_2 art_3 art_3_a art_4 art_5 art_2__2 art_3__2 annex_1",
        "Čl. I | PRVÁ ČASŤ ZÁKLADNÉ USTANOVENIA | DRUHÁ ČASŤ ZÁHRADNÍCI | Prvý oddiel Práva | TRETIA ČASŤ SPOLOČNÉ, PRECHODNÉ A ZÁVEREČNÉ USTANOVENIA",
    ),
    "el gazette": (
        "el",
        """ΝΟΜΟΣ ΥΠ’ ΑΡΙΘ. 4999
Για τους κήπους.
Ο ΠΡΟΕΔΡΟΣ ΤΗΣ ΕΛΛΗΝΙΚΗΣ ΔΗΜΟΚΡΑΤΙΑΣ
Εκδίδομε τον ακόλουθο νόμο που ψήφισε η Βουλή:
ΜΕΡΟΣ Α΄
ΚΗΠΟΙ
ΚΕΦΑΛΑΙΟ Α΄
ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ
Άρθρο 1
Σκοπός
1. Σκοπός του νόμου είναι οι κήποι.
2. Οι κήποι είναι ελεύθεροι κατά το
άρθρο 5 του Συντάγματος.
Άρθρο 2
Ορισμοί
Για την εφαρμογή του παρόντος:
α) Κήπος: ο τόπος.
β) Κηπουρός: ο άνθρωπος.
ΚΕΦΑΛΑΙΟ Β΄
ΜΕΛΗ
Άρθρο 3
Μέλη
1. Μέλη γίνονται όλοι.
Άρθρο 3Α
Νέα μέλη
1. Και άλλοι.
ΜΕΡΟΣ ΔΕΥΤΕΡΟ
ΤΡΟΠΟΠΟΙΗΣΕΙΣ
Άρθρο 4
Τροποποίηση του ν. 4000/2010
1. Το άρθρο 7 του ν. 4000/2010 (Α΄ 10) αντικαθίσταται ως εξής:
«Άρθρο 7
Νέο
1. Ισχύει.»
2. Η παρ. 2 καταργείται.
Άρθρο 5
Έναρξη ισχύος
Η ισχύς αρχίζει από τη δημοσίευση.
Παραγγέλλομε τη δημοσίευση του παρόντος.
Αθήνα, 5 Μαΐου 2020
""",
        "art_1 art_2 art_3 art_3_a art_4 art_5",
        "ΜΕΡΟΣ Α΄ ΚΗΠΟΙ | ΚΕΦΑΛΑΙΟ Α΄ ΓΕΝΙΚΕΣ ΔΙΑΤΑΞΕΙΣ | ΚΕΦΑΛΑΙΟ Β΄ ΜΕΛΗ | ΜΕΡΟΣ ΔΕΥΤΕΡΟ ΤΡΟΠΟΠΟΙΗΣΕΙΣ",
    ),
    "el old": (
        "el",
        """Άρθρον 1.
Κήποι.
1. Υπάρχουν κήποι.
Άρθρον 2.
Όροι.
Ο κήπος είναι τόπος.
Άρθρον 3.- Τέλος του νόμου.
Άρθρο 4ο
Άλλα.
""",
        "art_1 art_2 art_3 art_4",
        "",
    ),
    "it gazette": (
        "it",
        """LEGGE 5 maggio 2020, n. 50.
Disciplina degli orti.
La Camera dei deputati ed il Senato della Repubblica hanno approvato;
IL PRESIDENTE DELLA REPUBBLICA
Promulga
la seguente legge:
TITOLO I
PRINCIPI
Capo I
Disposizioni generali
Art. 1.
(Finalità)
1. La presente legge disciplina gli orti.
2. Restano ferme le disposizioni di cui
all'articolo 5 della legge 1° marzo 2000, n. 1.
Art. 2.
(Definizioni)
1. Ai fini della presente legge si intende per:
a) «orto»: il luogo;
b) «ortista»: la persona.
Art. 3-bis
(Rubrica)
1. Ancora.
Art. 3-ter (Altra rubrica). - 1. Ancora di più.
Capo II
Organi
Sezione I
Assemblea
Art. 4 (Assemblea)
1. L'assemblea decide.
Art. 5
Modifiche alla legge n. 10 del 1990
1. Alla legge 10 gennaio 1990, n. 10, sono apportate le seguenti modificazioni:
a) l'articolo 3 è sostituito dal seguente:
«Art. 3 (Orti). - 1. Gli orti sono liberi.»;
b) dopo l'articolo 3 è inserito il seguente:
«Art. 3-bis. - 1. Gli orti durano.».
Art. 6.
Entrata in vigore
1. La presente legge entra in vigore il giorno successivo.
Allegato 1
(articolo 2)
Elenco
Tabella A
Voci
""",
        "art_1 art_2 art_3_bis art_3_ter art_4 art_5 art_6 annex_1 annex_a",
        "TITOLO I PRINCIPI | Capo I Disposizioni generali | Capo II Organi | Sezione I Assemblea",
    ),
    "it normattiva": (
        "it",
        """Preambolo
IL PRESIDENTE DELLA REPUBBLICA
Visti gli articoli 76 e 87 della Costituzione;
Emana
il seguente decreto legislativo:
Art. 1

Oggetto

  1. Il decreto disciplina gli orti.

Art. 2

Ambito

  1. Si applica agli orti.
((1-bis. Anche ai giardini.))
---------------
AGGIORNAMENTO (1)
Il D.Lgs. 1 gennaio 2010, n. 1 ha disposto (con l'art. 3, comma 1) la modifica.

Art. 2-bis

(( Nuovo ))

((1. Ecco.))

Art. 3

Fine

  1. Fine.
""",
        "preamble art_1 art_2 art_2_bis art_3",
        "",
    ),
    "it normattiva brackets": (
        "it",
        """((Art. 1
Oggetto
1. Uno.))
Art. 2
Ambito
1. Due.
((Art. 2-bis.
(Nuovo)
1. Ecco.))
Art. 3
Fine
1. Fine.
""",
        "art_1 art_2 art_2_bis art_3",
        "",
    ),
    "fr gazette": (
        "fr",
        """LOI n° 2020-100 du 5 mai 2020 relative aux jardins
L'Assemblée nationale et le Sénat ont adopté,
Le Président de la République promulgue la loi dont la teneur suit :
TITRE Ier
DISPOSITIONS GÉNÉRALES
Chapitre Ier
Principes
Article 1er
I. - Il y a des jardins.
II. - Ils sont libres au sens de
l'article 5 de la loi du 1er janvier 1990.
Article 2
Les jardins durent.
Article 3 bis
De même.
Article 3 bis A
Encore.
Article 3 ter
Toujours.
TITRE II
MODIFICATIONS
Article 4
I. - Le code rural est ainsi modifié :
1° L'article L. 111-1 est ainsi rédigé :
« Art. L. 111-1. - Le jardin est libre. » ;
2° Après l'article L. 111-2, il est inséré un article L. 111-2-1 ainsi rédigé :
« Art. L. 111-2-1. - Le jardin dure.
« Il est vert. »
II. - Le I entre en vigueur demain.
Article 5
La présente loi sera exécutée comme loi de l'Etat.
Fait à Paris, le 5 mai 2020.
""",
        "art_1 art_2 art_3_bis art_3_bis_a art_3_ter art_4 art_5",
        "TITRE Ier DISPOSITIONS GÉNÉRALES | Chapitre Ier Principes | TITRE II MODIFICATIONS",
    ),
    "fr code": (
        "fr",
        """Livre Ier : Les jardins
Titre Ier : Principes
Chapitre unique
Article L111-1
Il y a des jardins.
Article L111-2
Ils sont libres.
Article L111-2-1
Ils durent.
Titre II : Organes
Article L121-1
L'assemblée décide.
Article LO121-2
Le président préside.
Article R. 121-3
Le décret précise.
Article D121-4
Et encore.
""",
        "art_l_111_1 art_l_111_2 art_l_111_2_1 art_l_121_1 art_lo_121_2 art_r_121_3 art_d_121_4",
        "Livre Ier : Les jardins | Titre Ier : Principes | Chapitre unique | Titre II : Organes",
    ),
    "fr ohada": (
        "fr",
        """ACTE UNIFORME RELATIF AU DROIT DES JARDINS
TITRE PRELIMINAIRE
CHAMP D'APPLICATION
Article 1
Le présent acte régit les jardins.
Article 2
Il est d'ordre public.
PARTIE I : DISPOSITIONS GENERALES
TITRE 1 : CONSTITUTION
CHAPITRE 1 : DEFINITION
Section 1 : Objet
Article 3
Le jardin est un lieu.
Article 4 :
Il est libre.
Article 5 (nouveau) :
Il dure.
CHAPITRE 2
FIN
Art. 6.- Fin.
Art.7.- Vraiment.
""",
        "art_1 art_2 art_3 art_4 art_5 art_6 art_7",
        "TITRE PRELIMINAIRE CHAMP D'APPLICATION | PARTIE I : DISPOSITIONS GENERALES | TITRE 1 : CONSTITUTION | CHAPITRE 1 : DEFINITION | Section 1 : Objet | CHAPITRE 2 FIN",
    ),
    "fr mali": (
        "fr",
        """Chapitre I : Des dispositions générales
Section 1 : De l'objet
ARTICLE PREMIER : La présente loi régit les jardins.
ARTICLE 2 : Au sens de la présente loi, on entend par :
- jardin : un lieu ;
- jardinier : une personne.
ARTICLE 3 : Le jardin est libre.
ARTICLE DEUX : non.
""",
        "art_1 art_2 art_3",
        "Chapitre I : Des dispositions générales | Section 1 : De l'objet",
    ),
    "en uk": (
        "en",
        """Gardens Act 2020
2020 CHAPTER 5
An Act to make provision about gardens. [5th May 2020]
BE IT ENACTED by the Queen’s most Excellent Majesty, by and with the advice and consent of the Lords, as follows:—
Part 1
Gardens
Introductory
1 Overview
(1) This Act has three Parts.
(2) Part 2 is about gardeners.
2 Meaning of “garden”
In this Act “garden” means a place which—
(a) is green, and
(b) is open.
2A Meaning of “open”
A place is open if section 2 says so.
Gardeners
3 Duty to water
(1) A gardener must water the garden.
Part 2
General
4 Short title, commencement and extent
(1) This Act may be cited as the Gardens Act 2020.
SCHEDULES
SCHEDULE 1
Section 2
List of gardens
1 The first garden.
2 The second garden.
SCHEDULE 2
Repeals
1 The old Act is repealed.
""",
        "art_1 art_2 art_2_a art_3 art_4 annex_1 annex_2",
        "Part 1 Gardens | Introductory | Gardeners | Part 2 General",
    ),
    "en caribbean": (
        "en",
        """CHAPTER 12.05
GARDENS ACT
ARRANGEMENT OF SECTIONS
SECTION
PART I
PRELIMINARY
1. Short title.
2. Interpretation.
PART II
GARDENS
3. Establishment of gardens.
4. Functions of gardens.
5. Regulations.
SCHEDULE
GARDENS ACT
AN ACT to provide for gardens.
[5th May 2020]
PART I
PRELIMINARY
Short title
1. This Act may be cited as the Gardens Act.
Interpretation
2. In this Act—
“garden” means a place;
“Minister” means the Minister responsible for gardens.
PART II
GARDENS
Establishment of gardens
3. (1) There are hereby established gardens.
(2) Every garden is a body corporate.
Functions of gardens
4. The functions of a garden are—
(a) to grow; and
(b) to be green.
Regulations
5. The Minister may make regulations.
SCHEDULE
(Section 4)
FORM OF GARDEN
""",
        "art_1 art_2 art_3 art_4 art_5 annex_1",
        "CHAPTER 12.05 GARDENS ACT | PART I PRELIMINARY | PART II GARDENS",
    ),
    "en ireland": (
        "en",
        """Number 5 of 2020
GARDENS ACT 2020
CONTENTS
PART 1
Preliminary and General
Section
1. Short title and commencement
2. Interpretation
PART 2
Gardens
3. Establishment
4. Functions
AN ACT to provide for gardens. [5th May, 2020]
Be it enacted by the Oireachtas as follows:
PART 1
Preliminary and General
Short title and commencement
1. (1) This Act may be cited as the Gardens Act 2020.
(2) This Act comes into operation on such day as the Minister may appoint.
Interpretation
2. In this Act—
“garden” means a place.
PART 2
Gardens
Establishment
3. There shall be gardens.
Functions
4. The functions are to grow.
""",
        "art_1 art_2 art_3 art_4",
        "PART 1 Preliminary and General | PART 2 Gardens",
    ),
    "en kenya": (
        "en",
        """NO. 5 OF 2020
GARDENS ACT
ARRANGEMENT OF SECTIONS
PART I – PRELIMINARY
Section
1. Short title.
2. Interpretation.
PART II – GARDENS
3. Establishment.
4. Functions.
SCHEDULES
FIRST SCHEDULE — FORMS
GARDENS ACT
[Date of assent: 5th May, 2020.]
An Act of Parliament to provide for gardens
PART I – PRELIMINARY
1. Short title
This Act may be cited as the Gardens Act.
2. Interpretation
In this Act, unless the context otherwise requires—
“garden” means a place.
PART II – GARDENS
3. Establishment
(1) There is established a garden.
(2) The garden is a body corporate.
3A. More gardens
There may be more.
[Act No. 7 of 2021, s. 4.]
4. Functions
The functions of the garden are to grow.
FIRST SCHEDULE
[Section 4]
FORMS
""",
        "art_1 art_2 art_3 art_3_a art_4 annex_1",
        "PART I – PRELIMINARY | PART II – GARDENS",
    ),
    "en india": (
        "en",
        """THE GARDENS ACT, 2020
ACT NO. 5 OF 2020
[5th May, 2020.]
An Act to provide for gardens.
BE it enacted by Parliament in the Seventy-first Year of the Republic of India as follows:—
CHAPTER I
PRELIMINARY
1. Short title, extent and commencement.—(1) This Act may be called the Gardens Act, 2020.
(2) It extends to the whole of India.
2. Definitions.—In this Act, unless the context otherwise requires,—
(a) “garden” means a place;
(b) “gardener” means a person.
CHAPTER II
GARDENS
3. Establishment of gardens.—There shall be gardens.
1[3A. More gardens.—There may be more.]
4. Functions.—(1) The functions are to grow.
Explanation.—For the purposes of this section, to grow is to be green.
5. [Repealed.]
6. Power to make rules.—The Central Government may make rules.
THE FIRST SCHEDULE
(See section 4)
FORMS
""",
        "art_1 art_2 art_3 art_3_a art_4 art_5 art_6 annex_1",
        "CHAPTER I PRELIMINARY | CHAPTER II GARDENS",
    ),
    "en philippines": (
        "en",
        """REPUBLIC ACT NO. 12345
AN ACT PROVIDING FOR GARDENS
Be it enacted by the Senate and House of Representatives of the Philippines in Congress assembled:
CHAPTER I
GENERAL PROVISIONS
SECTION 1. Title. – This Act shall be known as the "Gardens Act".
SEC. 2. Declaration of Policy. – It is hereby declared the policy of the State to have gardens.
SEC. 3. Definition of Terms. – As used in this Act:
(a) Garden refers to a place;
CHAPTER II
GARDENS
SEC. 4. Section 7 of Republic Act No. 100 is hereby amended to read as follows:
"SEC. 7. Orchards. – Orchards are free."
SEC. 5. A new section is hereby inserted after Section 7 of the same Act, to read as follows:
"SEC. 7-A. More Orchards. – They last.
"SEC. 7-B. Yet more. – They grow."
SEC. 6. Separability Clause. – If any provision is void, the rest stands.
SEC. 7. Effectivity. – This Act shall take effect at once.
Approved,
""",
        "art_1 art_2 art_3 art_4 art_5 art_6 art_7",
        "CHAPTER I GENERAL PROVISIONS | CHAPTER II GARDENS",
    ),
    "en ph article section": (
        "en",
        """ARTICLE 1. Title. This Code is the Gardens Code.
ART. 2. Policy. The policy is gardens.
ART. 3. Terms. As used herein.
CHAPTER II
GARDENS
ART. 4. Objectives. They grow.
Article 5. Purposes. They are green.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "CHAPTER II GARDENS",
    ),
    "en south africa": (
        "en",
        """GARDENS ACT, 2020
To provide for gardens; and for matters connected therewith.
BE IT ENACTED by the Parliament of the Republic of South Africa, as follows:—
ARRANGEMENT OF ACT
CHAPTER 1
INTERPRETATION
1. Definitions
2. Application
CHAPTER 2
GARDENS
3. Establishment
4. Functions
CHAPTER 1
INTERPRETATION
Definitions
1. In this Act, unless the context indicates otherwise—
“garden” means a place.
Application
2. (1) This Act applies to gardens.
(2) It binds all.
CHAPTER 2
GARDENS
Establishment
3. There are gardens.
Functions
4. They grow.
""",
        "art_1 art_2 art_3 art_4",
        "CHAPTER 1 INTERPRETATION | CHAPTER 2 GARDENS",
    ),
    "en uganda regs": (
        "en",
        """THE GARDENS REGULATIONS
ARRANGEMENT OF REGULATIONS
Regulation
1. Title.
2. Interpretation.
3. Registration.
(Under section 5 of the Gardens Act)
IN EXERCISE of the powers conferred on the Minister, these Regulations are made this 5th day of May.
1. Title.
These Regulations may be cited as the Gardens Regulations.
2. Interpretation.
In these Regulations, garden means a place.
3. Registration.
(1) A garden shall be registered.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "pt brasil": (
        "pt",
        """LEI Nº 15.000, DE 5 DE MAIO DE 2020
Dispõe sobre as hortas.
O PRESIDENTE: o Congresso decreta e eu sanciono a seguinte Lei:
CAPÍTULO I
DISPOSIÇÕES GERAIS
Art. 1º Esta Lei dispõe sobre as hortas.
§ 1º As hortas são livres.
§ 2º Aplica-se o disposto no
art. 5º da Lei nº 1.000, de 1990.
Art. 2º As hortas duram.
Parágrafo único. Sempre.
Art. 2º-A. As hortas crescem. (Incluído pela Lei nº 16.000, de 2022)
Art. 3o (VETADO).
Art. 4º A Lei nº 1.000, de 5 de janeiro de 1990, passa a vigorar com as seguintes alterações:
"Art. 10. As roças são livres." (NR)
"Art. 11-A. As roças duram.
Parágrafo único. Sempre." (NR)
Art. 5º (Revogado)
Seção II
Das Penas
Subseção I
Das multas
Art. 6º A multa é leve.
Art. 7°. Fim.
Art. 8 - Fim mesmo.
Art. 10. Esta Lei entra em vigor na data de sua publicação.
Brasília, 5 de maio de 2020.
ANEXO
TABELA
""",
        "art_1 art_2 art_2_a art_3 art_4 art_5 art_6 art_7 art_8 art_10 annex_1",
        "CAPÍTULO I DISPOSIÇÕES GERAIS | Seção II Das Penas | Subseção I Das multas",
    ),
    "pt mozambique": (
        "pt",
        """Lei n.º 5/2020
de 5 de Maio
Havendo necessidade de regular as hortas, a Assembleia da República determina:
CAPÍTULO I
Disposições gerais
ARTIGO 1
(Objecto)
A presente Lei regula as hortas.
ARTIGO 2
(Âmbito)
1. Aplica-se às hortas.
2. Exceptuam-se as referidas no
artigo 1.
SECÇÃO II
Órgãos
ARTIGO 3
(Assembleia)
Decide.
CAPÍTULO II
Disposições finais e transitórias
ARTIGO 4
(Entrada em vigor)
A presente Lei entra em vigor.
GLOSSÁRIO
Horta – lugar.
""",
        "art_1 art_2 art_3 art_4",
        "CAPÍTULO I Disposições gerais | SECÇÃO II Órgãos | CAPÍTULO II Disposições finais e transitórias",
    ),
    "pt portugal": (
        "pt",
        """Lei n.º 5/2020
A Assembleia decreta:
Artigo 1.º
Objeto
A presente lei estabelece as hortas.
Artigo 2.º
Alteração à Lei n.º 1/1990
Os artigos 3.º e 4.º da Lei n.º 1/1990 passam a ter a seguinte redação:
«Artigo 3.º
[...]
1 - As quintas são livres.
Artigo 4.º
Fim
Acabam.»
Artigo 3.º
Aditamento
É aditado à Lei n.º 1/1990 o artigo 4.º-A, com a seguinte redação:
«Artigo 4.º-A
Mais
Duram.»
Artigo 4.º
Norma revogatória
É revogado o artigo 5.º
Artigo 5.º
Entrada em vigor
A presente lei entra em vigor.
Aprovada em 5 de maio de 2020.
ANEXO I
(a que se refere o artigo 2.º)
Lista
""",
        "art_1 art_2 art_3 art_4 art_5 annex_1",
        "",
    ),
    "ro gazette": (
        "ro",
        """LEGE nr. 50 din 5 mai 2020
privind grădinile
Parlamentul României adoptă prezenta lege.
CAPITOLUL I
Dispoziţii generale
ART. 1
(1) Prezenta lege reglementează grădinile.
(2) Grădinile sunt libere potrivit
art. 5 din Legea nr. 1/1990.
ART. 2
În sensul prezentei legi:
a) grădină - un loc;
b) grădinar - o persoană.
SECŢIUNEA a 2-a
Grădinarii
ART. 2^1
Grădinarii udă.
Articolul 3 (1) Grădinarii au drepturi.
Articolul 4
Grădinarii au obligaţii.
Art. 5. - Abrogat.
Art. 6. – (1) Legea nr. 1/1990 se modifică şi se completează după cum urmează:
1. Articolul 3 se modifică şi va avea următorul cuprins:
„Art. 3. - Livezile sunt libere.”
2. După articolul 3 se introduce un nou articol, articolul 3^1, cu următorul cuprins:
"Art. 3^1. - (1) Livezile durează.
(2) Mereu."
Art. 7
Prezenta lege intră în vigoare la 30 de zile.
ANEXA Nr. 1
la lege
Listă
""",
        "art_1 art_2 art_2_1 art_3 art_4 art_5 art_6 art_7 annex_1",
        "CAPITOLUL I Dispoziţii generale | SECŢIUNEA a 2-a Grădinarii",
    ),
    "ro moldova": (
        "ro",
        """LEGE
cu privire la grădini
Parlamentul adoptă prezenta lege organică.
Capitolul I
DISPOZIŢII GENERALE
Articolul 1. Obiectul legii
(1) Legea reglementează grădinile.
Articolul 2. Noţiuni
În sensul legii: grădină – un loc.
Articolul 2¹. Noţiuni noi
Noi.
Capitolul I1
DISPOZIŢII NOI
Articolul 3. Fine
(1) Fine.
[Art.3 modificat prin Legea nr.5 din 05.05.2020]
Art. 4. - Gata.
""",
        "art_1 art_2 art_2_1 art_3 art_4",
        "Capitolul I DISPOZIŢII GENERALE",
    ),
    "es mexico": (
        "es",
        """LEY DE HUERTOS
Nueva Ley publicada en el Diario Oficial de la Federación el 5 de mayo de 2020
TEXTO VIGENTE
Última reforma publicada DOF 05-05-2022
TÍTULO PRIMERO
Disposiciones Generales
Capítulo Único
Artículo 1o.- La presente ley regula los huertos.
Artículo 2o.- Los huertos son:
I. Libres;
II. Durables, y
III. Verdes.
Artículo reformado DOF 05-05-2022
Artículo 2o. Bis.- Más.
Artículo adicionado DOF 05-05-2022
Artículo 3°.- (Se deroga).
Artículo 4 Bis 1.- Más aún.
Artículo 4 Ter.- Y más.
Artículo 5-A.- Todavía.
Artículo 6o. A.- Todavía más.
Artículo 10.- Fin.
T R A N S I T O R I O S
Artículo Primero.- Entra en vigor mañana.
Artículo Segundo.- Se abroga la anterior.
México, D.F., a 5 de mayo de 2020.
ARTÍCULOS TRANSITORIOS DE DECRETOS DE REFORMA
DECRETO por el que se reforma la Ley de Huertos.
Publicado en el Diario Oficial de la Federación el 5 de mayo de 2022
ARTÍCULO ÚNICO.- Se reforma el artículo 2o. de la Ley de Huertos.
TRANSITORIOS
PRIMERO.- Entra en vigor mañana.
""",
        "art_1 art_2 art_2_bis art_3 art_4_bis_1 art_4_ter art_5_a art_6 art_10 transitional_1",
        "TÍTULO PRIMERO Disposiciones Generales | Capítulo Único",
    ),
    "es colombia": (
        "es",
        """LEY 5000 DE 2020
(mayo 5)
por la cual se regulan los huertos.
EL CONGRESO DE COLOMBIA
DECRETA:
TITULO I
CAPÍTULO I
Disposiciones generales
ARTÍCULO 1o.- OBJETO. La presente ley regula los huertos.
PARÁGRAFO 1o. Y los jardines.
PARÁGRAFO TRANSITORIO. Por ahora.
ARTÍCULO 2o. DEFINICIONES. Para los efectos de esta ley:
1. Huerto: lugar.
ARTÍCULO 3°. <Artículo modificado por el artículo 5 de la Ley 6000 de 2021. El nuevo texto es el siguiente:> Son libres.
Artículo 4º. Vigencia. La presente ley rige a partir de su promulgación.
""",
        "art_1 art_2 art_3 art_4",
        "TITULO I | CAPÍTULO I Disposiciones generales",
    ),
    "es spain": (
        "es",
        """I. Disposiciones generales
JEFATURA DEL ESTADO
100 Ley 5/2020, de 5 de mayo, de huertos.
FELIPE VI
REY DE ESPAÑA
A todos: sabed.
PREÁMBULO
I
El artículo 45 de la Constitución manda.
II
Por eso esta ley.
TÍTULO PRELIMINAR
Disposiciones generales
Artículo 1. Objeto y ámbito de aplicación.
1. Esta ley regula los huertos.
2. Se aplica a los del
artículo 2.
Artículo 2. Definición.
Es huerto el lugar.
TÍTULO I
De los huertos
CAPÍTULO I
Régimen
Sección 1.ª Alta
Artículo 3. Alta.
Se da de alta.
Subsección 1.ª Trámite
Artículo 3 bis. Trámite.
Se tramita.
Disposición adicional primera. Censo.
Habrá censo.
Disposición adicional segunda bis. Otro censo.
Habrá otro.
Disposición transitoria única. Huertos anteriores.
Siguen.
Disposición derogatoria única. Derogación normativa.
Queda derogada la anterior.
Disposición final primera. Modificación de la Ley 1/1990, de 1 de enero, de Huertas.
La Ley 1/1990 queda modificada como sigue:
Uno. El artículo 3 queda redactado del siguiente modo:
«Artículo 3. Huertas.
Son libres.
Disposición adicional primera. Censo de huertas.
Lo habrá.»
Dos. Se suprime el artículo 4.
Disposición final segunda. Entrada en vigor.
Mañana.
ANEXO
Lista
""",
        "preamble art_1 art_2 art_3 art_3_bis additional_1 additional_2_bis transitional_1 repealing_1 final_1 final_2 annex_1",
        "TÍTULO PRELIMINAR Disposiciones generales | TÍTULO I De los huertos | CAPÍTULO I Régimen | Sección 1.ª Alta | Subsección 1.ª Trámite",
    ),
    "es argentina": (
        "es",
        """HUERTOS
Ley 27.000
El Senado y Cámara de Diputados sancionan con fuerza de Ley:
CAPITULO I
Disposiciones generales
ARTICULO 1º — Objeto. La presente ley regula los huertos.
Art. 2º - Son libres.
Art. 3°.- Duran.
ARTICULO 4º bis.- Más.
Art. 23-A.- Otra.
ARTÍCULO 24: Fin.
Art. 25. — Comuníquese al Poder Ejecutivo.
DADA EN LA SALA DE SESIONES
""",
        "art_1 art_2 art_3 art_4_bis art_23_a art_24 art_25",
        "CAPITULO I Disposiciones generales",
    ),
    "es honduras": (
        "es",
        """DECRETO NÚMERO 50-2020
CONSIDERANDO: Que hay huertos.
CONSIDERANDO: Que deben regularse.
POR TANTO,
DECRETA:
La siguiente:
LEY DE HUERTOS
ARTÍCULO 1.-FINALIDAD. La presente Ley regula los huertos.
ARTÍCULO 2.-Son libres.
ARTÍCULO 3-A.- Duran.
ARTÍCULO 4.- La presente Ley entrará en vigencia.
""",
        "preamble art_1 art_2 art_3_a art_4",
        "",
    ),
    "es ecuador": (
        "es",
        """Art. 1.- Objeto.- La ley regula los huertos.
Art. 2.- Ámbito.- Todos.
Art. ...- (Agregado por el Art. 5 de la Ley s/n, R.O. 50).- Nuevo.
Art. 3.- Fin.- Verde.
DISPOSICIONES GENERALES
PRIMERA.- Uno.
SEGUNDA.- Dos.
DISPOSICIONES TRANSITORIAS
Primera.- Tres.
Segunda.- Cuatro.
DISPOSICIONES REFORMATORIAS
PRIMERA.- Refórmese.
DISPOSICIÓN FINAL ÚNICA.- La presente Ley entra en vigencia.
""",
        "art_1 art_2 art_2_unnumbered art_3 final_1 final_2 transitional_1 transitional_2 final_1__2 final_1__3",
        "DISPOSICIONES GENERALES | DISPOSICIONES TRANSITORIAS | DISPOSICIONES REFORMATORIAS",
    ),
    "ca gazette": (
        "ca",
        """LLEI 5/2020, del 5 de maig, dels horts.
EL PRESIDENT DE LA GENERALITAT DE CATALUNYA
Sia notori a tots els ciutadans que el Parlament ha aprovat la següent llei.
Preàmbul
L'article 10 de l'Estatut ho mana.
TÍTOL I
Disposicions generals
CAPÍTOL I
Objecte
Article 1
Objecte
Aquesta llei regula els horts.
Article 2
Àmbit
1. S'aplica als horts.
2. També als de
l'article 1.
Article 2 bis
Més
També.
SECCIÓ SEGONA
Òrgans
Article 3. Assemblea
Decideix.
Article 4. Modificació de la Llei 1/1990
Es modifica l'article 3 de la Llei 1/1990, que queda redactat de la manera següent:
«Article 3
Hortes
Són lliures.»
DISPOSICIONS ADDICIONALS
Primera. Cens
Hi haurà cens.
Segona. Registre
Hi haurà registre.
DISPOSICIÓ TRANSITÒRIA
Segueixen.
DISPOSICIONS FINALS
Primera
Desplegament
El Govern desplega.
Segona
Entrada en vigor
Demà.
Palau de la Generalitat, 5 de maig de 2020
""",
        "preamble art_1 art_2 art_2_bis art_3 art_4 additional_1 additional_2 transitional_1 final_1 final_2",
        "TÍTOL I Disposicions generals | CAPÍTOL I Objecte | SECCIÓ SEGONA Òrgans | DISPOSICIONS ADDICIONALS | DISPOSICIONS FINALS",
    ),
    "gl gazette": (
        "gl",
        """LEI 5/2020, do 5 de maio, das hortas.
EXPOSICIÓN DE MOTIVOS
O artigo 27 do Estatuto mándao.
CAPÍTULO I
Disposicións xerais
Artigo 1. Obxecto
Esta lei regula as hortas.
Artigo 2º.-Ámbito de aplicación.
1. Aplícase ás hortas.
2. Tamén ás do
artigo 1.
Artigo 3. Modificación
Modifícase o artigo 3 da Lei 1/1990, que queda redactado como segue:
«Artigo 3. Hortas
Son libres.»
Disposición adicional única. Censo
Haberá censo.
Disposición transitoria primeira. Hortas anteriores
Seguen.
Disposición derrogatoria única. Derrogación
Queda derrogada.
Disposición derradeira primeira. Desenvolvemento
Desenvólvese.
Disposición derradeira segunda. Entrada en vigor
Mañá.
Santiago de Compostela, cinco de maio.
""",
        "preamble art_1 art_2 art_3 additional_1 transitional_1 repealing_1 final_1 final_2",
        "CAPÍTULO I Disposicións xerais",
    ),
    "es Cuba": (
        "es",
        """LEY No. 50
POR CUANTO: Hay huertos.
POR CUANTO: Duran.
POR TANTO: La Asamblea Nacional adopta la siguiente:
LEY DE HUERTOS
TÍTULO I
DISPOSICIONES PRELIMINARES
CAPÍTULO ÚNICO
Artículo 1. Esta Ley regula los huertos.
Artículo 2.1. Los huertos son libres.
2. Los huertos duran.
Artículo 3.1. Otra cosa.
2. Más.
ARTÍCULO 4.- Fin.
DISPOSICIONES ESPECIALES
PRIMERA: Uno.
SEGUNDA: Dos.
DISPOSICIONES FINALES
PRIMERA: Tres.
SEGUNDA: Cuatro.
""",
        "preamble art_1 art_2 art_3 art_4 additional_1 additional_2 final_1 final_2",
        "TÍTULO I DISPOSICIONES PRELIMINARES | CAPÍTULO ÚNICO | DISPOSICIONES ESPECIALES | DISPOSICIONES FINALES",
    ),
    "es Colombia compiled decree": (
        "es",
        """LIBRO 2
PARTE 2
TÍTULO 1
CAPÍTULO 1
ARTÍCULO 2.2.1.1. Objeto. Regular los huertos.
ARTÍCULO 2.2.1.2. Ámbito. Todos.
CAPÍTULO 2
ARTÍCULO 2.2.2.1. Registro. Habrá registro.
ARTÍCULO 2.2.2.2. Censo. Habrá censo.
""",
        "art_2_2_1_1 art_2_2_1_2 art_2_2_2_1 art_2_2_2_2",
        "LIBRO 2 | PARTE 2 | TÍTULO 1 | CAPÍTULO 1 | CAPÍTULO 2",
    ),
    "es Dominican Republic": (
        "es",
        """EL CONGRESO NACIONAL
En Nombre de la República
Ley núm. 50-20
CONSIDERANDO PRIMERO: Que hay huertos.
CONSIDERANDO SEGUNDO: Que duran.
VISTA: La Constitución de la República.
HA DADO LA SIGUIENTE LEY:
CAPÍTULO I
DEL OBJETO
Artículo 1.- Objeto. Esta ley regula los huertos.
Párrafo I.- También los jardines.
Artículo 2.- Ámbito. Todos.
Artículo 3.- Definiciones. Para los fines:
1) Huerto: lugar.
DISPOSICIÓN FINAL
Única.- Entrada en vigencia. Mañana.
""",
        "preamble art_1 art_2 art_3 final_1",
        "CAPÍTULO I DEL OBJETO | DISPOSICIÓN FINAL",
    ),
    "es Chile": (
        "es",
        """LEY NÚM. 20.000
Teniendo presente que el H. Congreso Nacional ha dado su aprobación al siguiente
Proyecto de ley:
“TÍTULO I
Normas Generales
Párrafo 1º
Objeto
Artículo 1°.- La ley regula los huertos.
Artículo 2°.- Son libres.
Artículo 2° bis.- Duran.
Párrafo 2º
Fines
Artículo 3°.- Son verdes.
Disposiciones Transitorias
Artículo primero.- Hoy.
Artículo segundo.- Ayer.”.
Habiéndose cumplido lo establecido, promúlguese.
""",
        "art_1 art_2 art_2_bis art_3 transitional_1 transitional_2",
        "“TÍTULO I Normas Generales Párrafo 1º Objeto | Disposiciones Transitorias",
    ),
    "es Chile transitory suffix": (
        "es",
        """Artículo 1°.- La ley regula los huertos.
Artículo 2°.- Son libres.
Artículo primero transitorio.- Hoy.
Artículo segundo transitorio.- Ayer.
""",
        "art_1 art_2 transitional_1 transitional_2",
        "",
    ),
    "es Bolivia": (
        "es",
        """LEY N° 500
LA ASAMBLEA LEGISLATIVA PLURINACIONAL,
D E C R E T A :
LEY DE HUERTOS
CAPÍTULO PRIMERO
DISPOSICIONES GENERALES
Artículo 1. (OBJETO). La Ley regula los huertos.
Artículo 2. (ALCANCE). I. A todos.
II. A nadie más.
CAPÍTULO SEGUNDO
HUERTOS
Artículo 3. (HUERTO).
I. Es un lugar.
II. Es verde.
DISPOSICIONES ADICIONALES
PRIMERA. Uno.
SEGUNDA. I. Dos.
II. Más.
DISPOSICIONES TRANSITORIAS
ÚNICA. Tres.
DISPOSICIÓN ABROGATORIA Y DEROGATORIA
ÚNICA. Cuatro.
Remítase al Órgano Ejecutivo.
""",
        "art_1 art_2 art_3 additional_1 additional_2 transitional_1 repealing_1",
        "CAPÍTULO PRIMERO DISPOSICIONES GENERALES | CAPÍTULO SEGUNDO HUERTOS | DISPOSICIONES ADICIONALES | DISPOSICIONES TRANSITORIAS | DISPOSICIÓN ABROGATORIA Y DEROGATORIA",
    ),
    "es Guatemala": (
        "es",
        """DECRETO NÚMERO 50-2020
EL CONGRESO DE LA REPÚBLICA DE GUATEMALA
CONSIDERANDO
Que hay huertos.
CONSIDERANDO
Que duran.
POR TANTO
DECRETA
La siguiente
LEY DE HUERTOS
TITULO I
CAPITULO UNICO
DISPOSICIONES GENERALES
ARTICULO 1. Objeto. La ley regula los huertos.
ARTICULO 2. *Ámbito. Todos.
* Reformado por el Artículo 5, del Decreto Número 60-2021
ARTICULO 3. Fines. Verdes.
ARTÍCULO 4 “bis”. Más.
ARTÍCULO 5. Vigencia. Mañana.
""",
        "preamble art_1 art_2 art_3 art_4_bis art_5",
        "TITULO I | CAPITULO UNICO DISPOSICIONES GENERALES",
    ),
    "es El Salvador": (
        "es",
        """DECRETO No. 50
LA ASAMBLEA LEGISLATIVA DE LA REPÚBLICA DE EL SALVADOR,
CONSIDERANDO:
I. Que hay huertos.
II. Que duran.
POR TANTO,
DECRETA, la siguiente:
LEY DE HUERTOS
CAPÍTULO I
DISPOSICIONES FUNDAMENTALES
Objeto
Art. 1.- La presente Ley regula los huertos.
Ámbito
Art. 2.- Se aplica a todos.
Fines
Art. 3.- Los fines son verdes.
Huertos nuevos
Art. 4.- También los nuevos.
CAPÍTULO II
DISPOSICIONES FINALES
Vigencia
Art. 5.- Entra en vigencia mañana.
""",
        "preamble art_1 art_2 art_3 art_4 art_5",
        "CAPÍTULO I DISPOSICIONES FUNDAMENTALES | CAPÍTULO II DISPOSICIONES FINALES",
    ),
    "es Paraguay": (
        "es",
        """LEY N° 500
EL CONGRESO DE LA NACIÓN PARAGUAYA SANCIONA CON FUERZA DE
L E Y :
CAPITULO I
Art. 1°.- La ley regula los huertos.
Art. 2°.- Son libres.
Artículo 3°.- Duran.
Artículo 4°.- Comuníquese al Poder Ejecutivo.
""",
        "art_1 art_2 art_3 art_4",
        "CAPITULO I",
    ),
    "es Panama": (
        "es",
        """LEY 50
De 5 de mayo de 2020
LA ASAMBLEA NACIONAL
DECRETA:
Capítulo I
Disposiciones Generales
Artículo 1. Objetivo. Esta Ley regula los huertos.
Artículo 2. Ámbito. Todos.
Artículo 3. El artículo 5 de la Ley 1 de 1990 queda así:
Artículo 5. Las huertas son libres.
Artículo 4. Se adiciona el artículo 7-A a la Ley 1 de 1990, así:
Artículo 7-A. Las huertas duran.
Artículo 5. Vigencia. Mañana.
COMUNÍQUESE Y CÚMPLASE.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "Capítulo I Disposiciones Generales",
    ),
    "fr Algeria": (
        "fr",
        """Loi n° 20-05 du 5 mai 2020 relative aux jardins.
Le Président de la République,
Vu la Constitution, notamment ses articles 5 et 7 ;
Vu la loi n° 90-01 ;
Promulgue la loi dont la teneur suit :
CHAPITRE PREMIER
DISPOSITIONS GENERALES
Article 1er. — La présente loi régit les jardins.
Art. 2. — Au sens de la présente loi, on entend par jardin un lieu.
Art. 3. — Le jardin est libre.
Chapitre 2
Des organes
Section 1
De l'assemblée
Art. 4. — L'assemblée décide.
Art. 5. — La présente loi sera publiée.
""",
        "preamble art_1 art_2 art_3 art_4 art_5",
        "CHAPITRE PREMIER DISPOSITIONS GENERALES | Chapitre 2 Des organes | Section 1 De l'assemblée",
    ),
    "fr Belgium": (
        "fr",
        """5 MAI 2020. — Loi relative aux jardins
PHILIPPE, Roi des Belges,
A tous, présents et à venir, Salut.
TITRE 1er. — Disposition générale
Article 1er. La présente loi règle une matière.
TITRE 2. — Jardins
Art. 2. § 1er. Il y a des jardins.
§ 2. Ils sont libres.
Art. 2/1. Ils durent.
Art. 3bis. Ils sont verts.
CHAPITRE 2. — Modifications
Art. 4. Dans l'article 5 de la loi du 1er mars 1990, le § 1er est remplacé par ce qui suit :
"§ 1er. Les vergers sont libres.".
Art. 5. Dans la même loi, il est inséré un article 6/1 rédigé comme suit :
"Art. 6/1. Les vergers durent.".
Art. 6. Le Roi fixe la date.
""",
        "art_1 art_2 art_2_1 art_3_bis art_4 art_5 art_6",
        "TITRE 1er. — Disposition générale | TITRE 2. — Jardins | CHAPITRE 2. — Modifications",
    ),
    "fr Switzerland": (
        "fr",
        """Loi fédérale
sur les jardins
L'Assemblée fédérale de la Confédération suisse,
vu l'art. 5 de la Constitution,
arrête:
Section 1 Dispositions générales
Art. 1 Objet
1 La présente loi régit les jardins.
2 Elle est libre.
Art. 2 Définitions
On entend par jardin un lieu.
Art. 2a Autres définitions
Encore.
Section 2 Organes
Art. 3 Assemblée
1 L'assemblée décide.
2 Elle se réunit.
Art. 4 Entrée en vigueur
Demain.
""",
        "art_1 art_2 art_2_a art_3 art_4",
        "Section 1 Dispositions générales | Section 2 Organes",
    ),
    "fr Tunisia": (
        "fr",
        """Au nom du peuple,
Titre premier
Dispositions générales
Article premier - La présente loi régit les jardins.
Art. 2 - Le jardin est un lieu.
Art. 3 (nouveau) - Il est libre.
Art. 4 bis - Il dure.
Titre II
Des organes
Art. 5 - L'assemblée décide.
""",
        "art_1 art_2 art_3 art_4_bis art_5",
        "Titre II Des organes",
    ),
    "fr Congo": (
        "fr",
        """EXPOSE DES MOTIFS
Il faut des jardins.
LOI
Le Président de la République promulgue la loi dont la teneur suit :
TITRE Ier : DES DISPOSITIONS GENERALES
Chapitre 1er : De l'objet
Article 1er :
La présente loi régit les jardins.
Article 2 :
Au sens de la présente loi :
1. jardin : un lieu ;
2. jardinier : une personne.
Section 1ère : Des fins
Article 3
Les fins sont vertes.
""",
        "preamble art_1 art_2 art_3",
        "TITRE Ier : DES DISPOSITIONS GENERALES | Chapitre 1er : De l'objet | Section 1ère : Des fins",
    ),
    "it region": (
        "it",
        """REGIONE DEGLI ORTI
Legge regionale 5 maggio 2020, n. 50
INDICE
Art. 1 - Oggetto
Art. 2 - Definizioni
Art. 3 - Beneficiari
Art. 4 - Entrata in vigore
PREAMBOLO
Il Consiglio regionale
Visto l'articolo 117 della Costituzione;
Approva la presente legge
Art. 1 - Oggetto
1. La presente legge disciplina gli orti in ogni loro forma e specie.
Art. 2 - Definizioni
1. Orto è un luogo dove crescono le verdure e le erbe.
Art. 3 - Beneficiari
1. Tutti coloro che lo vogliono e lo chiedono.
Art. 4 - Entrata in vigore
1. La presente legge entra in vigore domani, ossia il giorno dopo.
""",
        "preamble art_1 art_2 art_3 art_4",
        "",
    ),
    "it on the line": (
        "it",
        """TITOLO I - PRINCIPI
ARTICOLO 1 Oggetto
1. Uno.
ARTICOLO 2 Ambito
1. Due.
ARTICOLO 2 quater Altro ambito
1. Tre.
CAPO II - NORME FINALI
ARTICOLO 3 Fine
1. Quattro.
""",
        "art_1 art_2 art_2_quater art_3",
        "TITOLO I - PRINCIPI | CAPO II - NORME FINALI",
    ),
    "pt Cape Verde": (
        "pt",
        """Lei nº 50/IX/2020
de 5 de maio
Por mandato do Povo, a Assembleia Nacional decreta o seguinte:
CAPÍTULO I
DISPOSIÇÕES GERAIS
Artigo 1º
Objeto
A presente lei regula as hortas.
Artigo 2º
Âmbito
1. Aplica-se às hortas.
CAPÍTULO II
DISPOSIÇÕES FINAIS E TRANSITÓRIAS
Secção I
Disposições transitórias
Artigo 3º
Hortas anteriores
Continuam.
Secção II
Disposições finais
Artigo 4º
Entrada em vigor
Amanhã.
""",
        "art_1 art_2 art_3 art_4",
        "CAPÍTULO I DISPOSIÇÕES GERAIS | CAPÍTULO II DISPOSIÇÕES FINAIS E TRANSITÓRIAS | Secção I Disposições transitórias | Secção II Disposições finais",
    ),
    "pt Brazil state": (
        "pt",
        """LEI Nº 500
O GOVERNADOR DO ESTADO:
Faço saber que a Assembleia Legislativa decreta e eu promulgo a seguinte lei:
Artigo 1º - Fica instituída a horta.
Parágrafo único - É livre.
Artigo 2º - São princípios:
I - a vida;
II - a terra.
§ 1º - Outros.
Artigo 3º - Vetado.
Artigo 4º - O artigo 5º da Lei nº 1, de 1990, passa a vigorar com a seguinte redação:
“Artigo 5º - As roças são livres.” (NR)
Artigo 5º - Esta lei entra em vigor.
DISPOSIÇÕES TRANSITÓRIAS
Artigo 1º - Continuam as hortas.
Artigo 2º - Por um ano.
""",
        "art_1 art_2 art_3 art_4 art_5 transitional_1 transitional_2",
        "DISPOSIÇÕES TRANSITÓRIAS",
    ),
    "ro amending": (
        "ro",
        """LEGE nr. 60 din 2021
Parlamentul României adoptă prezenta lege.
Art. I. - Legea nr. 50/2020 privind grădinile se modifică şi se completează după cum urmează:
1. La articolul 5, alineatul (1) va avea următorul cuprins:
„(1) Grădinile sunt libere.”
2. După articolul 5 se introduce un nou articol, art. 5^1, cu următorul cuprins:
„Art. 5^1. - Grădinile durează.”
Art. II. - Guvernul aprobă normele.
Art. III. - Legea intră în vigoare mâine.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "ro text": (
        "ro",
        """Cap. I
Dispoziţii generale
Art.1.- (1) Sunt grădini.
(2) Sunt libere.
Art.2.- Grădina este un loc.
Cap. II
Grădinarii
Secţiunea 1
Drepturi
Art. 3 - Grădinarul are drepturi.
(la 24-07-2022, Articolul 3 din Capitolul II a fost modificat)
Art. 4 Grădinarul udă.
Art. 5 (1) Gata.
CAPITOLUL III: Dispoziţii finale
Art. 6. Sfârşit.
ANEXĂ
Listă
""",
        "art_1 art_2 art_3 art_4 art_5 art_6 annex_1",
        "Cap. I Dispoziţii generale | Cap. II Grădinarii | Secţiunea 1 Drepturi | CAPITOLUL III: Dispoziţii finale",
    ),
    "el on the line": (
        "el",
        """ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ: ΓΕΝΙΚΑ
Άρθρο 1 Σκοπός
1. Υπάρχουν κήποι.
Άρθρο 2 Όροι
Κήπος είναι ο τόπος.
Άρθρο 10Α Κι άλλα
Ναι.
Άρθρο 11 – Μεταβατικές διατάξεις
Μένουν.
Άρθρο 12 Έναρξη ισχύος
Αύριο.
""",
        "art_1 art_2 art_10_a art_11 art_12",
        "ΚΕΦΑΛΑΙΟ ΠΡΩΤΟ: ΓΕΝΙΚΑ",
    ),
    "el words": (
        "el",
        """Άρθρο πρώτο
Κυρώνεται η συμφωνία.
Άρθρο δεύτερο
Ισχύει αύριο.
Άρθρο τρίτο
Έναρξη ισχύος
Η ισχύς αρχίζει.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "sk constitution style": (
        "sk",
        """PRVÁ HLAVA
ZÁKLADNÉ USTANOVENIA
Čl. 1
(1) Sú záhrady.
Čl. 2
(1) Sú voľné.
(2) Podľa čl. 1 ods. 1.
DRUHÁ HLAVA
PRÁVA
Čl. 3
Trvajú.
Čl. 3a
Stále.
""",
        "art_1 art_2 art_3 art_3_a",
        "PRVÁ HLAVA ZÁKLADNÉ USTANOVENIA | DRUHÁ HLAVA PRÁVA",
    ),
    "sk on the line": (
        "sk",
        """Čl. I
§ 1 Predmet úpravy
(1) Sú záhrady.
§ 2 Pojmy
Záhrada je miesto.
§ 2aa Ďalšie pojmy
Iné.
§ 3 Účinnosť
Tento zákon nadobúda účinnosť 1. januára.
Čl. II
Zákon nadobúda účinnosť zajtra.
""",
        "art_1 art_2 art_2_aa art_3 art_2__2",
        "Čl. I",
    ),
    "bg tight": (
        "bg",
        """ГЛАВА ПЪРВА
Общи положения
Чл.1.(1)Има градини.
(2)Те са свободни.
Чл.2.Градината е място.
ГЛАВА ВТОРА
Градинари
Чл.3.Градинарят полива.
Чл.3а.(Нов, ДВ, бр. 5 от 2010 г.) Пак полива.
ДОПЪЛНИТЕЛНИ РАЗПОРЕДБИ
§1. "Градина" е място.
ПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ
§2. Законът отменя стария.
§3. В Закона за овощните градини се създава чл. 7а:
"Чл. 7а. Те са вечни."
§4. Край.
Приложение № 1 към чл. 2, ал. 1
Списък
Приложение към чл. 3
Списък
""",
        "art_1 art_2 art_3 art_3_a additional_1 final_2 final_3 final_4 annex_1 annex_1__2",
        "ГЛАВА ПЪРВА Общи положения | ГЛАВА ВТОРА Градинари | ДОПЪЛНИТЕЛНИ РАЗПОРЕДБИ | ПРЕХОДНИ И ЗАКЛЮЧИТЕЛНИ РАЗПОРЕДБИ",
    ),
    "pl senate draft": (
        "pl",
        """Projekt
USTAWA
o ogrodach
Tytuł I
Ogrody
Dział I
Ogólne
Rozdział I
Cel
Artykuł 1
Są ogrody.
Artykuł 2
1. Są wolne.
2. Art. 5 ust. 2 stosuje się odpowiednio.
Art. 5 ust. 3 stosuje się także.
Artykuł 2a
Trwają.
Oddział 2
Inne
Artykuł 3
Koniec.
UZASADNIENIE
Trzeba ogrodów.
""",
        "art_1 art_2 art_2_a art_3 preamble",
        "Tytuł I Ogrody | Dział I Ogólne | Rozdział I Cel | Oddział 2 Inne",
    ),
    "ca Andorra": (
        "ca",
        """Llei 5/2020, del 5 de maig, dels horts
Ateses les consideracions, s’aprova la següent llei:
Exposició de motius
Hi ha horts.
Capítol primer. Disposicions generals
Article 1. Objecte
Aquesta Llei regula els horts.
Article 2. Àmbit
Tots.
Capítol segon. Règim
Article 3. Alta
L’alta és lliure.
Disposició addicional
Cens.
Disposició transitòria
Segueixen.
Disposició derogatòria
Es deroga.
Disposició final primera
Desplegament.
Disposició final segona
Demà.
""",
        "preamble art_1 art_2 art_3 additional_1 transitional_1 repealing_1 final_1 final_2",
        "Capítol primer. Disposicions generals | Capítol segon. Règim",
    ),
    "ca ordinal marks": (
        "ca",
        """Article 1r
Objecte
Hi ha horts.
Article 2n
Àmbit
Tots.
Article 3r
Fi
Fi.
Article 4t. Més
Més.
""",
        "art_1 art_2 art_3 art_4",
        "",
    ),
    "gl": (
        "gl",
        """Artigo 1.º.-Obxecto.
Hai hortas.
Artigo 2.º.-Ámbito.
Todas.
Artigo 2 bis. Máis
Tamén.
Artigo 3º. Fin
Fin.
Disposición transitoria
Seguen.
Disposición derradeira única. Vixencia
Mañá.
""",
        "art_1 art_2 art_2_bis art_3 transitional_1 final_1",
        "",
    ),
    "en Ghana": (
        "en",
        """THE FIVE HUNDREDTH ACT
OF THE PARLIAMENT OF THE REPUBLIC OF GHANA
ENTITLED
GARDENS ACT, 2020
AN ACT to establish gardens.
DATE OF ASSENT: 5th May, 2020.
PASSED by Parliament and assented to by the President:
The Garden Fund
Establishment of Fund
1. There is established by this Act a Fund.
Object of the Fund
2. (1) The object of the Fund is gardens.
(2) For that purpose, the Fund shall grow.
Governing body
3. (1) The governing body is a Board consisting of
(a) the chairperson, and
(b) two others.
Miscellaneous provisions
Regulations
4. The Minister may make Regulations.
Interpretation
5. In this Act,
“garden” means a place.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "The Garden Fund | Miscellaneous provisions",
    ),
    "en Nigeria": (
        "en",
        """GARDENS ACT
ARRANGEMENT OF SECTIONS
Section:
PART I – ESTABLISHMENT
1. Establishment of the Gardens Board.
2. Functions of the Board.
PART II – STAFF
3. Staff of the Board.
4. Interpretation.
A Bill for an Act to establish gardens.
ENACTED by the National Assembly of the Federal Republic of Nigeria:
PART I – ESTABLISHMENT
1.—(1) There is established a Board.
(2) The Board is a body corporate.
2. The Board shall—
(a) grow; and
(b) be green.
PART II – STAFF
3.—(1) The Board shall appoint staff.
4. In this Act, "garden" means a place.
SCHEDULE
Section 2
PROCEEDINGS OF THE BOARD
""",
        "art_1 art_2 art_3 art_4 annex_1",
        "PART I – ESTABLISHMENT | PART II – STAFF",
    ),
    "en Australia": (
        "en",
        """Gardens Act 2020
No. 5, 2020
An Act to provide for gardens
Contents
Part 1—Preliminary 1
1 Short title ........................ 1
2 Commencement ....................... 1
Part 2—Gardens 2
3 Gardens ............................ 2
4 Rules .............................. 2
The Parliament of Australia enacts:
Part 1—Preliminary
1 Short title
This Act is the Gardens Act 2020.
2 Commencement
This Act commences on the day after assent.
Part 2—Gardens
Division 1—Gardens generally
3 Gardens
(1) There are gardens.
(2) They are green.
4 Rules
The Minister may make rules.
""",
        "art_1 art_2 art_3 art_4",
        "Part 1—Preliminary | Part 2—Gardens | Division 1—Gardens generally",
    ),
    "en legislation.gov.uk": (
        "en",
        """Gardens Act 2020
PART 1
Gardens
1Overview
(1)This Act has three Parts.
(2)Part 2 is about gardeners.
2Meaning of “garden”
In this Act “garden” means a place.
2AMeaning of “open”
A place is open if it is.
PART 2
General
3Short title
(1)This Act may be cited as the Gardens Act 2020.
SCHEDULE 1E+W+SList
1The first garden.
""",
        "art_1 art_2 art_2_a art_3",
        "PART 1 Gardens | PART 2 General",
    ),
    "en Ethiopia": (
        "en",
        """PROCLAMATION NO. 500/2020
A PROCLAMATION TO PROVIDE FOR GARDENS
WHEREAS, it is necessary to have gardens;
WHEREAS, they last;
NOW, THEREFORE, in accordance with Article 55 of the Constitution, it is hereby proclaimed as follows:
PART ONE
GENERAL
1. Short Title
This Proclamation may be cited as the "Gardens Proclamation No. 500/2020".
2. Definitions
In this Proclamation:
1/ "garden" means a place;
2/ "person" means a person.
PART TWO
GARDENS
SECTION ONE
FORMATION
3. Formation
1/ A garden may be formed.
2/ It shall be green.
4. Effective Date
This Proclamation shall enter into force tomorrow.
""",
        "preamble art_1 art_2 art_3 art_4",
        "PART ONE GENERAL | PART TWO GARDENS SECTION ONE FORMATION",
    ),
    "en Rwanda": (
        "en",
        """LAW N° 50/2020 GOVERNING GARDENS
We, President of the Republic;
ADOPTS:
CHAPTER ONE: GENERAL PROVISIONS
Article One: Purpose of this Law
This Law governs gardens.
Article 2: Definitions
In this Law garden means a place.
CHAPTER II: GARDENS
Section One: Formation
Article 3: Formation
A garden is formed.
Article 4: Commencement
This Law comes into force today.
""",
        "art_1 art_2 art_3 art_4",
        "CHAPTER ONE: GENERAL PROVISIONS | CHAPTER II: GARDENS Section One: Formation",
    ),
    "en Jamaica": (
        "en",
        """THE GARDENS ACT
ARRANGEMENT OF SECTIONS
PRELIMINARY
1. Short title.
2. Interpretation.
GARDENS
3. Registration of gardens.
4. Register.
5. Offences.
THE GARDENS ACT
[5th May, 2020.]
1. This Act may be cited as the Gardens Act.
2.—(1) In this Act—
“garden” means a place;
(2) A garden is open if it is.
3.—(1) The Registrar shall register gardens.
(2) No garden is registered twice.
4. The Registrar shall keep a register.
5. Any person who harms a garden commits an offence.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "",
    ),
    "en United States code": (
        "en",
        """CHAPTER 10
GARDEN CORPORATIONS
§ 1001. Definitions.
As used in this chapter, garden means a place.
§ 1002. Purpose.
(a) A garden corporation shall be green.
§ 1002-A. More purposes.
More.
§ 1003. Directors.
The board decides.
""",
        "art_1001 art_1002 art_1002_a art_1003",
        "CHAPTER 10 GARDEN CORPORATIONS",
    ),
    "en European Union": (
        "en",
        """REGULATION (EU) 2020/500 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
THE EUROPEAN PARLIAMENT AND THE COUNCIL,
Having regard to the Treaty, and in particular Article 5 thereof,
Whereas:
(1) There are gardens.
(2) They last.
HAVE ADOPTED THIS REGULATION:
CHAPTER I
General provisions
Article 1
Subject matter
1. This Regulation lays down rules on gardens.
2. It applies without prejudice to
Article 5 of Directive 1.
Article 2
Definitions
For the purposes of this Regulation:
(1) ‘garden’ means a place.
CHAPTER II
Final provisions
Article 3
Entry into force
This Regulation shall enter into force tomorrow.
ANNEX I
LIST
""",
        "preamble art_1 art_2 art_3 annex_1",
        "CHAPTER I General provisions | CHAPTER II Final provisions",
    ),
    "fr references": (
        "fr",
        """Article 1er. Les jardins sont régis par les dispositions de l'
article 5 de la loi du 1er mars 1990 et par les
Articles 6 et 7 du code.
Article 2. Au sens du présent titre et de l'article 4 et
Article L. 111-1 du code rural, on plante.
L'article 9 ne s'applique pas.
Articles 10 à 12 abrogés.
Article 3. Fin.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "pt references": (
        "pt",
        """Art. 1º As hortas regem-se pelo disposto no
art. 5º da Lei nº 1 e nos
Arts. 6º e 7º do código.
Art. 2º Aplica-se o
Artigo 9.º da Constituição.
Artigos 10.º a 12.º revogados.
Art. 3º Fim.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "it references": (
        "it",
        """Art. 1. Gli orti sono retti dall'
articolo 5 della legge e dagli
Articoli 6 e 7 del codice.
Art. 2. Si applica l'
Art. 9 della Costituzione, nonché
art. 10, comma 2.
Art. 3. Fine.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "ro references": (
        "ro",
        """Art. 1. Grădinile se supun prevederilor
art. 5 din Lege şi ale
Art. 6 alin. (1) lit. a).
Art. 2. Potrivit
Articolului 9 din Constituție şi
articolul 10, grădina e liberă.
Art. 3. Fine.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "el references": (
        "el",
        """Άρθρο 1
Οι κήποι διέπονται από το
άρθρο 5 του ν. 4000/2010 και τα
Άρθρα 6 και 7 του κώδικα.
Άρθρο 2
Κατά το
Άρθρο 9 του Συντάγματος.
Άρθρο 3
Τέλος.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "sk references": (
        "sk",
        """§ 1
Záhrady sa riadia podľa
§ 5 ods. 2 a
§ 6 písm. a).
§ 2
Ustanovenia
§ 9 až 12 sa nepoužijú.
§ 3
Koniec.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "bg references": (
        "bg",
        """Чл. 1. Градините се уреждат по
чл. 5, ал. 2 и по
Чл. 6 от закона.
Чл. 2. Разпоредбите на
§ 9 от преходните разпоредби не се прилагат.
Чл. 3. Край.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "pl references": (
        "pl",
        """Art. 1. Ogrody działają na podstawie
art. 5 ust. 2 oraz
Art. 6 ustawy.
Art. 2. 1. Przepisy
art. 9–12 stosuje się.
2. Przepis
§ 3 stosuje się.
Art. 3. Koniec.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "ca references": (
        "ca",
        """Article 1. Els horts es regeixen per l'
article 5 de la llei i pels
Articles 6 i 7 del codi.
Article 2. D'acord amb l'
Article 9 de la Constitució.
Article 3. Fi.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "gl references": (
        "gl",
        """Artigo 1. As hortas réxense polo disposto no
artigo 5 da lei e nos
Artigos 6 e 7 do código.
Artigo 2. Segundo o
Artigo 9 da Constitución.
Artigo 3. Fin.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "en references": (
        "en",
        """Section 1. Gardens are subject to
section 5 of the Act and
Sections 6 and 7 of the Code.
Section 2. As provided in
Section 9 of the Constitution.
Sections 10 to 12 do not apply.
Section 3. End.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "es references": (
        "es",
        """Artículo 1. Los huertos se rigen por el
artículo 5 de la ley y por los
Artículos 6 y 7 del código.
Artículo 2. Según el
Artículo 9 de la Constitución.
Los artículos 10 a 12 no se aplican.
Artículos 10 y 11.- (Derogados).
Artículo 12. Fin.
""",
        "art_1 art_2 art_10_11 art_12",
        "",
    ),
    "en bare lists": (
        "en",
        """1 Gardens
(1) There are gardens.
(2) A garden is—
1. green;
2. open.
2 Uses
(1) The uses are set out in paragraph
3 of the Schedule and in section
4 of the other Act.
3 Rules
The Minister may make rules within
30 days.
4 End
It ends.
""",
        "art_1 art_2 art_3 art_4",
        "",
    ),
    "en Australia contents": (
        "en",
        """Gardens Act 2020
Contents
Part 1—Preliminary 1
1 Short title ........................ 1
2 Commencement ....................... 1
Part 2—Gardens 2
3 Gardens ............................ 2
4 Rules .............................. 2
The Parliament of Australia enacts:
Part 1—Preliminary
1 Short title
This Act is the Gardens Act 2020.
2 Commencement
This Act commences on the day after assent.
Part 2—Gardens
3 Gardens
(1) There are gardens.
4 Rules
The Minister may make rules.
""",
        "art_1 art_2 art_3 art_4",
        "Part 1—Preliminary | Part 2—Gardens",
    ),
    "en New Zealand": (
        "en",
        """Gardens Act 2020
1 Title
This Act is the Gardens Act 2020.
2 Commencement
This Act comes into force on the day after Royal assent.
Part 1
Preliminary provisions
3 Purpose
The purpose of this Act is gardens.
Subpart 2—Gardens
4 Interpretation
In this Act,—
garden means a place.
5A Inserted
Inserted.
Schedule 1
Transitional, savings, and related provisions
s 4
1 Nothing is saved.
""",
        "art_1 art_2 art_3 art_4 art_5_a annex_1",
        "Part 1 Preliminary provisions | Subpart 2—Gardens",
    ),
    "en Singapore": (
        "en",
        """PART 1
PRELIMINARY
Short title
1. This Act is the Gardens Act 2020.
Interpretation
2.—(1) In this Act, unless the context otherwise requires —
“garden” means a place.
(2) It is green.
PART 2
GARDENS
Division 1 — General
Gardens
3.—(1) There are gardens.
Establishment of Council
4. A Council is established.
FIRST SCHEDULE
Section 4
THE COUNCIL
1. The Council has members.
2. It meets.
""",
        "art_1 art_2 art_3 art_4 annex_1",
        "PART 1 PRELIMINARY | PART 2 GARDENS | Division 1 — General",
    ),
    "en Zambia": (
        "en",
        """PART I
PRELIMINARY PROVISIONS
1. This Act may be cited as the Gardens Act.                               Short title
2. In this Act, unless the context otherwise requires—                     Interpretation
“garden” means a place;
PART II
GARDENS
3. (1) There are gardens.                                                  Gardens
(2) They are green.
4. The Minister may make regulations.                                      Regulations
""",
        "art_1 art_2 art_3 art_4",
        "PART I PRELIMINARY PROVISIONS | PART II GARDENS",
    ),
    "en Canada province": (
        "en",
        """Short title
1. This Act may be cited as the Gardens Act.
Interpretation
2. (1) In this Act, garden means a place.
Idem
(2) It is green.
Application
3. This Act applies to gardens.
Regulations
4. (1) The Lieutenant Governor in Council may make regulations.
Commencement
5. This Act comes into force on the day it receives Royal Assent.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "",
    ),
    "es wrapped": (
        "es",
        """Artículo 1.- Objeto. La presente ley tiene por objeto regular los huertos que
existan en el territorio, de conformidad con el Artículo 5 de la
Constitución.
Artículo 2.- Definiciones. Para los efectos de esta ley se entiende por:
a) Huerto: el lugar a que se refiere el
Artículo 1.
b) Hortelano: la persona.
Artículo 3.- Vigencia. Esta ley rige a partir de su publicación.
Dado en la ciudad, a los cinco días.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "es consolidated Spain": (
        "es",
        """Artículo 1. Objeto.
Uno.
Artículo 2. (Derogado)
Artículo 3. (Sin contenido).
Artículo 3 ter. Nuevo.
Nuevo.
Artículo 4 a 6. (Derogados)
Artículos 7 y 8. (Suprimidos)
Artículo 9. Fin.
Fin.
Disposición adicional decimosexta. Censo.
Censo.
Disposición adicional vigesimoprimera. Otro.
Otro.
""",
        "art_1 art_2 art_3 art_3_ter art_4_6 art_7_8 art_9 additional_16 additional_21",
        "",
    ),
    "es Uruguay": (
        "es",
        """PODER LEGISLATIVO
El Senado y la Cámara de Representantes de la República Oriental del Uruguay, reunidos en Asamblea General,
DECRETAN:
CAPÍTULO I
DEL OBJETO
Artículo 1º. (Objeto).- La presente ley regula los huertos.
Artículo 2º.- (Ámbito).- Todos.
Artículo 3
(Fines).- Verdes.
CAPÍTULO II
DEL FIN
Artículo 4
(Reglamentación).- Se reglamentará.
Sala de Sesiones de la Cámara.
""",
        "art_1 art_2 art_3 art_4",
        "CAPÍTULO I DEL OBJETO | CAPÍTULO II DEL FIN",
    ),
    "pt consolidated": (
        "pt",
        """Artigo 1.º Objeto
1 — A presente lei regula as hortas.
Artigo 2.º-A Mais
Também.
Artigo 3.º (Revogado.)
Artigos 4.º e 5.º (Revogados.)
Artigo 4.º a 6.º
(Revogados.)
Artigo 7.º
Fim
Fim.
""",
        "art_1 art_2_a art_3 art_4_5 art_4_6 art_7",
        "",
    ),
    "fr consolidated": (
        "fr",
        """Article 1
Modifié par Loi n°2010-1 du 5 janvier 2010 - art. 3
Il y a des jardins.
Article 2 (abrogé)
Abrogé par Ordonnance 2011-1 du 5 mai 2011 - art. 5
Article 3-1
Créé par Loi n°2010-1 - art. 4
Ils durent.
Article 4 A
Encore.
Article 4 B
Encore.
Article 5 (différé)
Plus tard.
Articles 6 à 8 (abrogés)
Article 9
Fin.
""",
        "art_1 art_2 art_3_1 art_4_a art_4_b art_5 art_6_8 art_9",
        "",
    ),
    "el consolidated": (
        "el",
        """ΤΜΗΜΑ Α΄
ΓΕΝΙΚΟ ΜΕΡΟΣ
Άρθρο 1 (Άρθρο 2 της Οδηγίας)
Σκοπός
1. Σκοπός είναι οι κήποι.
Άρθρο 2.- Όροι
α) κήπος.
Άρθρα 3-5
(Καταργήθηκαν)
Άρθρο 6
[Όπως τροποποιήθηκε]
Τέλος.
ΚΕΦΑΛΑΙΟ Β'
ΟΡΓΑΝΑ
Άρθρο 7
Συνέλευση
Αποφασίζει.
Άρθρο 7 Α
Νέο
Ναι.
ΚΕΦΑΛΑΙΟ ΙΑ΄ ΤΕΛΙΚΕΣ ΔΙΑΤΑΞΕΙΣ
Άρθρο 8
Μεταβατικές διατάξεις
Μένουν.
""",
        "art_1 art_2 art_3_5 art_6 art_7 art_7_a art_8",
        "ΤΜΗΜΑ Α΄ ΓΕΝΙΚΟ ΜΕΡΟΣ | ΚΕΦΑΛΑΙΟ Β' ΟΡΓΑΝΑ | ΚΕΦΑΛΑΙΟ ΙΑ΄ ΤΕΛΙΚΕΣ ΔΙΑΤΑΞΕΙΣ",
    ),
    "el amending": (
        "el",
        """Άρθρο 1
Στο άρθρο 5 του ν. 4000/2010 προστίθεται παρ. 3 ως εξής:
«3. Οι κήποι μένουν.»
Άρθρο 2
Μετά το άρθρο 5 του ν. 4000/2010 προστίθεται άρθρο 5Α ως εξής:
«Άρθρο 5Α
Νέοι κήποι
Μένουν.»
Άρθρο 3
Το άρθρο 9 του ν. 4000/2010 αντικαθίσταται ως ακολούθως:
“Άρθρο 9
Παλιοί κήποι
Μένουν.”
Άρθρο τέταρτο
Ισχύει.
""",
        "art_1 art_2 art_3 art_4",
        "",
    ),
    "bg ordinance": (
        "bg",
        """НАРЕДБА № 5
за градините
Раздел I
Общи положения
Чл. 1. С тази наредба се уреждат градините.
Чл. 2. (1) Градината е:
1. място;
2. земя.
(2) Другото по чл. 1.
Чл. 2б. (Нов – ДВ, бр. 5 от 2010 г., в сила от 1.01.2011 г.) Още.
Чл. 3 – 5. (Отм. – ДВ, бр. 5 от 2010 г.)
Глава четвърта "б"
Други
Чл. 6. Край.
Допълнителна разпоредба
§ 1. Думи.
Преходна разпоредба
§ 2. Остават.
Заключителни разпоредби
§ 3. Влиза в сила.
Приложение № 1
(към чл. 2)
Списък
Приложение № 2
Друг
""",
        "art_1 art_2 art_2_b art_3_5 art_6 additional_1 transitional_2 final_3 annex_1 annex_2",
        'Раздел I Общи положения | Глава четвърта "б" Други | Допълнителна разпоредба | Преходна разпоредба | Заключителни разпоредби',
    ),
    "bg roman sections": (
        "bg",
        """I. ОБЩИ ПОЛОЖЕНИЯ
Чл. 1. Има градини.
II. ОРГАНИ
Чл. 2. Има органи.
III. ДРУГИ
Чл. 3. Край.
""",
        "art_1 art_2 art_3",
        "",
    ),
    "pl code": (
        "pl",
        """KSIĘGA PIERWSZA
CZĘŚĆ OGÓLNA
Tytuł I. Przepisy wstępne
Dział I. Ogólne
Art. 1. § 1. Są ogrody.
§ 2. Są wolne.
Art. 2. (skreślony).
Art. 3.
§ 1. Trwają.
§ 2. Rosną.
Art. 3^1. § 1. Nowe.
Art. 3^2. Nowsze.
Art. 4 - 6. (uchylone).
Art. 7. Koniec.
""",
        "art_1 art_2 art_3 art_3_1 art_3_2 art_4_6 art_7",
        "KSIĘGA PIERWSZA CZĘŚĆ OGÓLNA | Tytuł I. Przepisy wstępne | Dział I. Ogólne",
    ),
    "pl title": (
        "pl",
        """Dz.U. 2020 poz. 50
USTAWA
z dnia 5 maja 2020 r.
o ogrodach
DZIAŁ I
PRZEPISY OGÓLNE
Rozdział 1
Zakres ustawy
Art. 1. Ustawa określa:
1) ogrody;
2) sady.
Art. 2. 1. Ogród jest wolny. 2. Ogród trwa.
DZIAŁ II
PRZEPISY KARNE
Art. 3. Kto niszczy ogród, podlega karze.
DZIAŁ III
ZMIANY W PRZEPISACH, PRZEPISY PRZEJŚCIOWE I PRZEPISY KOŃCOWE
Art. 4. Tracą moc przepisy.
Art. 5. Ustawa wchodzi w życie.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "DZIAŁ I PRZEPISY OGÓLNE | Rozdział 1 Zakres ustawy | DZIAŁ II PRZEPISY KARNE | DZIAŁ III ZMIANY W PRZEPISACH, PRZEPISY PRZEJŚCIOWE I PRZEPISY KOŃCOWE",
    ),
    "sk old": (
        "sk",
        """ČASŤ PRVÁ
Všeobecné ustanovenia
§ 1. Sú záhrady.
§ 2. (1) Sú voľné.
(2) Trvajú.
ČASŤ DRUHÁ
Osobitné ustanovenia
HLAVA I
Práva
§ 3. Majú práva.
HLAVA II
Povinnosti
§ 4 a 5
zrušené
§ 6
Koniec.
Príloha k zákonu č. 5/2020 Z. z.
Zoznam
""",
        "art_1 art_2 art_3 art_4_5 art_6 annex_1",
        "ČASŤ PRVÁ Všeobecné ustanovenia | ČASŤ DRUHÁ Osobitné ustanovenia | HLAVA I Práva | HLAVA II Povinnosti",
    ),
    "ro code": (
        "ro",
        """CARTEA I
Despre grădini
TITLUL I: Dispoziţii generale
CAPITOLUL 1: Domeniul
SECŢIUNEA 1: Obiect
§ 1. Obiectul
Art. 1: Obiectul reglementării
(1) Sunt grădini.
Art. 2: Definiţii
Grădină: un loc.
SUBSECŢIUNEA 2: Altele
Art. 3: Alte reguli
Reguli.
Art. 3^1: Reguli noi
Noi.
Art. 4-6: Abrogate
Art. 7: Final
Gata.
""",
        "art_1 art_2 art_3 art_3_1 art_4_6 art_7",
        "CARTEA I Despre grădini | TITLUL I: Dispoziţii generale | CAPITOLUL 1: Domeniul | SECŢIUNEA 1: Obiect § 1. Obiectul | SUBSECŢIUNEA 2: Altele",
    ),
    "it Sicily": (
        "it",
        """Titolo I
Norme generali
Art. 1.
Finalità
1. La Regione promuove gli orti.
Art. 2.
Modifiche alla legge regionale 1 marzo 1990, n. 1
1. Dopo l'articolo 4 della legge regionale 1 marzo 1990, n. 1 è inserito il seguente:
"Art. 4 bis
Orti
1. Gli orti sono liberi.".
2. All'articolo 5 le parole: "orto" sono sostituite.
Art. 3.
Norma finanziaria
1. Nessun onere.
Art. 4.
Entrata in vigore
1. Domani.
NOTE
Nota all'art. 2:
L'art. 4 della legge regionale così dispone:
«Art. 4. Orti. - 1. Gli orti sono verdi.»
""",
        "art_1 art_2 art_3 art_4",
        "Titolo I Norme generali",
    ),
    "it decree": (
        "it",
        """Il Presidente della Repubblica
Visto l'articolo 87 della Costituzione;
Visto il decreto;
Emana
il seguente regolamento:
Articolo 1
Oggetto
1. Il regolamento disciplina gli orti.
Articolo 2
Definizioni
1. Si intende per:
a) orto: il luogo.
Articolo 3
Clausola
1. Fine.
Allegato A - Elenco
Allegato B (articolo 2, comma 1)
Elenco
""",
        "preamble art_1 art_2 art_3 annex_a annex_b",
        "",
    ),
    "pt Angola": (
        "pt",
        """Lei n.º 5/20
de 5 de Maio
Considerando que há hortas;
Havendo necessidade de as regular;
A Assembleia Nacional aprova, por mandato do povo, a seguinte:
LEI DAS HORTAS
CAPÍTULO I
Disposições Gerais
ARTIGO 1.º
(Objecto)
A presente Lei regula as hortas.
ARTIGO 2.º
(Âmbito)
1. Aplica-se a todas.
2. O disposto no artigo 1.º mantém-se.
CAPÍTULO II
Disposições Finais
ARTIGO 3.º
(Dúvidas e omissões)
São resolvidas.
ARTIGO 4.º
(Entrada em vigor)
Amanhã.
Vista e aprovada pela Assembleia Nacional.
""",
        "preamble art_1 art_2 art_3 art_4",
        "CAPÍTULO I Disposições Gerais | CAPÍTULO II Disposições Finais",
    ),
    "pt East Timor": (
        "pt",
        """PREÂMBULO
Há hortas.
Artigo 1.o
Objeto
As hortas.
Artigo 2.o
Âmbito
Todas.
Artigo 3.o-A
Mais
Mais.
""",
        "preamble art_1 art_2 art_3_a",
        "",
    ),
    "es Costa Rica": (
        "es",
        """N.º 5000
LA ASAMBLEA LEGISLATIVA DE LA REPÚBLICA DE COSTA RICA
DECRETA:
LEY DE HUERTOS
CAPÍTULO I
Disposiciones generales
ARTÍCULO 1- Objeto
La presente ley regula los huertos.
ARTÍCULO 2- Ámbito
Todos.
ARTÍCULO 3- Reformas
Se reforma el artículo 5 de la Ley 1. El texto es el siguiente:
Artículo 5- Huertas
Son libres.
ARTÍCULO 4- Vigencia
Rige a partir de su publicación.
TRANSITORIO ÚNICO- Los huertos siguen.
""",
        "art_1 art_2 art_3 art_4 transitional_1",
        "CAPÍTULO I Disposiciones generales",
    ),
    "es Venezuela decree": (
        "es",
        """EXPOSICIÓN DE MOTIVOS
Hay huertos.
DECRETO CON RANGO, VALOR Y FUERZA DE LEY DE HUERTOS
CAPÍTULO I
DISPOSICIONES GENERALES
Objeto
Artículo 1. El presente Decreto tiene por objeto los huertos en todas sus formas y maneras. Se aplica a todo el territorio.
Ámbito
Artículo 2. Quedan sometidos todos los huertos, los grandes y los pequeños. También los medianos y los demás que haya.
Principios
Artículo 3. Son principios la vida y la tierra, el agua y el sol. También lo son los demás que se digan en el reglamento.
Fines
Artículo 4. Los fines son verdes y buenos para todas las personas. Se dirán por reglamento con más detalle y extensión.
CAPÍTULO II
DE LOS HUERTOS
Registro
Artículo 5. Habrá un registro de todos los huertos del país y de sus dueños. El registro es público y gratuito para todos.
DISPOSICIONES TRANSITORIAS
Primera. Siguen.
Segunda. Duran.
DISPOSICIÓN DEROGATORIA
Única. Se deroga.
DISPOSICIÓN FINAL
Única. Entra en vigencia.
""",
        "preamble art_1 art_2 art_3 art_4 art_5 transitional_1 transitional_2 repealing_1 final_1",
        "CAPÍTULO I DISPOSICIONES GENERALES | CAPÍTULO II DE LOS HUERTOS | DISPOSICIONES TRANSITORIAS | DISPOSICIÓN DEROGATORIA | DISPOSICIÓN FINAL",
    ),
    "es statute of reform": (
        "es",
        """Artículo Único.- Se reforman los artículos 5 y 7 de la Ley de Huertos, para quedar como sigue:
Artículo 5.- Los huertos son libres.
...
Artículo 7.- Los huertos duran.
TRANSITORIOS
Primero.- Hoy.
Segundo.- Mañana.
""",
        "art_1 transitional_1 transitional_2",
        "TRANSITORIOS",
    ),
    "fr Canada bilingual": (
        "fr",
        """Loi sur les jardins
Titre abrégé
1 Loi sur les jardins.
Définitions
2 (1) Les définitions qui suivent s’appliquent à la présente loi.
jardin Lieu.
Autres définitions
(2) Il est vert.
Application
3 La présente loi s’applique aux jardins.
Règlements
4 (1) Le ministre peut prendre des règlements.
Entrée en vigueur
5 La présente loi entre en vigueur demain.
""",
        "art_1 art_2 art_3 art_4 art_5",
        "",
    ),
    "fr Luxembourg": (
        "fr",
        """Nous Henri, Grand-Duc de Luxembourg,
Avons ordonné et ordonnons :
Chapitre 1er – Dispositions générales
Art. 1er.
(1) Il y a des jardins.
Art. 2.
(1) Le jardin est un lieu.
Art. 2-1.
Il dure.
Art. 3. Objet
Il est vert.
Chapitre 2 – Dispositions modificatives
Art. 4. Modification de la loi du 1er mars 1990
À l’article 5 de la loi du 1er mars 1990, le paragraphe 1er est remplacé comme suit :
« Art. 5. Les vergers sont libres. ».
Art. 5. Intitulé de citation
Loi du 5 mai 2020.
""",
        "art_1 art_2 art_2_1 art_3 art_4 art_5",
        "Chapitre 1er – Dispositions générales | Chapitre 2 – Dispositions modificatives",
    ),
    "en Kenya bill": (
        "en",
        """THE GARDENS BILL, 2020
A Bill for
AN ACT of Parliament to provide for gardens
ENACTED by the Parliament of Kenya, as follows—
PART I—PRELIMINARY
Short title.
1. This Act may be cited as the Gardens Act, 2020.
Interpretation.
2. In this Act—
"garden" means a place.
PART II—GARDENS
Gardens.
3. (1) There are gardens.
(2) They are green.
Registration.
4. A garden shall be registered.
FIRST SCHEDULE (s.4)
FORMS
1. Form one.
2. Form two.
MEMORANDUM OF OBJECTS AND REASONS
The principal object of this Bill is gardens.
""",
        "art_1 art_2 art_3 art_4 annex_1 preamble",
        "PART I—PRELIMINARY | PART II—GARDENS",
    ),
    "en Bangladesh": (
        "en",
        """CHAPTER I
PRELIMINARY
Short title and commencement
1. (1) This Act may be called the Gardens Act.
(2) It shall come into force at once.
Definitions
2. In this Act, unless there is anything repugnant in the subject or context,-
(a) "garden" means a place;
CHAPTER II
GARDENS
Establishment
3. There shall be gardens.
Powers
4. (1) The powers are-
(a) to grow;
(b) to be green.
""",
        "art_1 art_2 art_3 art_4",
        "CHAPTER I PRELIMINARY | CHAPTER II GARDENS",
    ),
    "en Malta": (
        "en",
        """PART I
Short title.
1. The short title of this Act is Gardens Act.
Interpretation.
Amended by: V.2021.3.
2. In this Act, unless the context otherwise requires -
"garden" means a place.
PART II
Gardens.
3. (1) There are gardens.
Duties.
4. The duties are to grow.
""",
        "art_1 art_2 art_3 art_4",
        "PART I | PART II",
    ),
    "es title ends": (
        "es",
        """TÍTULO I
Objeto de la ley
Artículo 1
Hay huertos.
CAPÍTULO II
De los huertos y su ley
Artículo 2
Son libres.
Objeto de la presente ley
Artículo 3
Duran.
""",
        "art_1 art_2 art_3",
        "TÍTULO I Objeto de la ley | CAPÍTULO II De los huertos y su ley",
    ),
    "bg title ends": (
        "bg",
        """Глава първа
Предмет на закона
Чл. 1. Има градини.
Глава втора
Действие на този закон
Чл. 2. Те са свободни.
Раздел II
За какво се прилага
Чл. 3. Край.
""",
        "art_1 art_2 art_3",
        "Глава първа Предмет на закона | Глава втора Действие на този закон | Раздел II За какво се прилага",
    ),
    "el title ends": (
        "el",
        """ΚΕΦΑΛΑΙΟ Α΄
Σκοπός του νόμου
Άρθρο 1
Υπάρχουν κήποι.
Κεφάλαιο Β΄
Πεδίο στο οποίο ο νόμος εφαρμόζεται
Άρθρο 2
Μένουν.
""",
        "art_1 art_2",
        "ΚΕΦΑΛΑΙΟ Α΄ Σκοπός του νόμου | Κεφάλαιο Β΄ Πεδίο στο οποίο ο νόμος εφαρμόζεται",
    ),
    "en title ends": (
        "en",
        """PART I
Application of Act
Section 1. This Act applies.
PART II
When this Act applies
Section 2. It applies.
Chapter III
What it is for
Section 3. Gardens.
""",
        "art_1 art_2 art_3",
        "PART I Application of Act | PART II When this Act applies | Chapter III What it is for",
    ),
    "sk title ends": (
        "sk",
        """PRVÁ ČASŤ
Na čo sa zákon použije
§ 1
Sú záhrady.
§ 2
Sú voľné.
DRUHÁ ČASŤ
Koho sa týka
§ 3
Trvajú.
""",
        "art_1 art_2 art_3",
        "PRVÁ ČASŤ Na čo sa zákon použije | DRUHÁ ČASŤ Koho sa týka",
    ),
    "pl title ends": (
        "pl",
        """Rozdział 1
Do czego ustawę stosuje się
Art. 1. Są ogrody.
Rozdział 2
Czego ustawa nie reguluje
Art. 2. Są wolne.
""",
        "art_1 art_2",
        "Rozdział 1 Do czego ustawę stosuje się | Rozdział 2 Czego ustawa nie reguluje",
    ),
}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.replace(" ", "_"))
def test_act(case: str) -> None:
    language, text, ids, headings = CASES[case]
    law = segment(Text(text, "plain"), language=language)
    assert " ".join(p.id for p in law) == ids
    assert " | ".join(h.label for h in law.headings) == headings


@pytest.mark.parametrize("seed", range(6))
def test_lines_in_any_order(seed: int) -> None:
    """Whatever the lines of a language are strung to: provisions do not overlap, and nothing behind the first is lost."""
    chance = random.Random(seed)
    lines: dict[str, list[str]] = {}
    for language, text, _, _ in CASES.values():
        lines.setdefault(language, []).extend(text.split("\n"))
    for _ in range(60):
        language = chance.choice(sorted(lines))
        own = lines[language]
        parts: list[str] = []
        for _ in range(chance.randint(1, 30)):
            at = chance.randrange(len(own))
            parts += own[at : at + chance.randint(1, 8)]
        text = "\n".join(parts)
        try:
            law = segment(Text(text, "plain"), language=language)
        except NotALawError:
            continue
        assert len({p.id for p in law}) == len(law)
        assert all(p.start < p.end for p in law)
        assert all(a.end <= b.start for a, b in pairwise(law))
        assert all(p.start <= q.start <= q.end <= p.end for p in law for q in p.quotes)
        assert all(law.at(h.start) is None for h in law.headings)
        if any(n.code == "contents-dropped" for n in law.notices):
            continue
        spans = sorted([(p.start, p.end) for p in law] + [(h.start, h.end) for h in law.headings])
        assert all(not text[a:b].strip() for (_, a), (b, _) in pairwise([*spans, (len(text), len(text))]))
