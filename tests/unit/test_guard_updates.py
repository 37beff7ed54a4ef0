"""Something new of what is known, or the same of somebody else or of another time."""

import pytest
from holding_reasons import held


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        (
            "new",
            "Le ferry, qui avait quitté Roscoff ce matin avec 84 passagers, a coulé.",
            "Un ferry a quitté Roscoff ce matin avec 84 passagers à bord.",
        ),
        (
            "new",
            "La scierie de Morbier, arrêtée hier, redémarre.",
            "La scierie de Morbier a été arrêtée hier.",
        ),
        (
            "new",
            "Le barrage qui retient 3 millions de mètres cubes menace de céder.",
            "Le barrage retient 3 millions de mètres cubes.",
        ),
        (
            "new",
            "Les 12 tableaux volés au musée de Sète sont des faux.",
            "Un voleur a pris 12 tableaux au musée de Sète.",
        ),
        (
            "new",
            "Accusé de fraude, le trésorier Paul Ferrer est relaxé.",
            "Le trésorier Paul Ferrer est accusé de fraude.",
        ),
        (
            "new",
            "Le satellite lancé cette nuit de Kourou ne répond plus.",
            "Un satellite a été lancé cette nuit depuis Kourou.",
        ),
        (
            "new",
            "Le vaccin testé à Lyon depuis mars se révèle efficace.",
            "Un vaccin est testé à Lyon depuis mars.",
        ),
        (
            "new",
            "Les deux mutins, qui réclamaient leur solde, se sont rendus à un évêque.",
            "Les mutins exigeaient leur solde au palais, disent des témoins de Libreville.",
        ),
        (
            "new",
            "Le retable saisi à Namur est un faux.",
            "En avril, chez un brocanteur de Namur, les gendarmes ont saisi un retable de chêne.",
        ),
        (
            "new",
            "Le préfet, que nous avons interrogé, nous a répondu par écrit.",
            "Nous avons interrogé le préfet dimanche.",
        ),
        (
            "circumstance",
            "Le skieur tombé samedi est rentré de l'hôpital, il a une vertèbre fêlée.",
            "Un skieur, Paul Ferrer, est tombé samedi et a été transporté à l'hôpital.",
        ),
        (
            "circumstance",
            "Des notaires reportent des ventes, parce que les banques tardent à répondre.",
            "Des notaires reportent des ventes.",
        ),
        (
            "circumstance",
            "La plage de Lacanau rouvre demain si les analyses sont bonnes.",
            "La plage de Lacanau rouvre demain.",
        ),
        (
            "circumstance",
            "Le cycliste a été renversé hier à Tournon par une voiture de police.",
            "Un cycliste a été renversé hier à Tournon.",
        ),
        (
            "circumstance",
            "On ne passe plus sur le pont de Vannes depuis 11 heures, un camion s'y est couché.",
            "On ne passe plus sur le pont de Vannes depuis 11 heures.",
        ),
        (
            "reaction",
            "Le syndicat des professeurs salue la hausse du salaire des débutants.",
            "Le ministère relève le salaire des professeurs débutants.",
        ),
        (
            "reaction",
            "Denis Caron s'excuse d'avoir traité un collègue de menteur.",
            "Denis Caron a traité un collègue de menteur.",
        ),
        (
            "reaction",
            "Pour lui, mille euros par hectare, ce n'est pas assez.",
            "Il versera mille euros par hectare.",
        ),
        ("relative", "Le frère de Paul Dury a été arrêté.", "Paul Dury a été arrêté."),
        ("relative", "Paul Dury a été arrêté.", "Le frère de Paul Dury a été arrêté."),
        (
            "relative",
            "La mère de l'enfant renversé à Lunel est dans un état grave.",
            "L'enfant renversé à Lunel est dans un état grave.",
        ),
        (
            "relative",
            "Le vice-président du conseil a voté contre le budget.",
            "Le président du conseil a voté contre le budget.",
        ),
        (
            "quantifier",
            "Les otages de Nambiro sont presque tous libres.",
            "Les otages de Nambiro sont tous libres.",
        ),
        (
            "quantifier",
            "Un seul des suspects du braquage a avoué.",
            "Les suspects du braquage ont avoué.",
        ),
        (
            "quantifier",
            "Un seul planteur a replanté ses vignes.",
            "La moitié des planteurs ont replanté leurs vignes.",
        ),
        (
            "new",
            "La barrière cassée le 8 janvier était rouillée au pied.",
            "La barrière de l’allée Cendrier est cassée depuis le 8 janvier.",
        ),
        (
            "tense",
            "La députée Noëlle Faverolle siégera chez les non-inscrits.",
            "La députée Noëlle Faverolle siégeait dans la majorité.",
        ),
        (
            "tense",
            "Les résultats de Vannes viennent de paraître dans la revue.",
            "Les résultats de Vannes doivent paraître dans une revue.",
        ),
        (
            "number",
            "L’appareil a une puissance d’un kilowatt.",
            "L’appareil suivant aura une puissance de cinq kilowatts.",
        ),
        (
            "time",
            "Le festival a perdu trente mille euros cette année.",
            "Le festival a perdu trente mille euros l'an dernier.",
        ),
        (
            "time",
            "L'an dernier, le produit de la taxe servait aux routes.",
            "Le produit de la taxe servira aux logements.",
        ),
        (
            "time",
            "L'an dernier, le tour avait été remporté par Lespwa.",
            "Le tour a été remporté par Ti-Manman.",
        ),
        (
            "no longer",
            "La scierie Morand employait quarante personnes.",
            "La scierie Morand emploie quarante personnes.",
        ),
        (
            "due",
            "La version sans aiguille est arrivée en pharmacie.",
            "Une version sans aiguille devait arriver en pharmacie au printemps.",
        ),
        (
            "attempt",
            "La répression des fraudes a ouvert une enquête.",
            "L’association demande à la répression des fraudes d’ouvrir une enquête.",
        ),
        ("due", "La réunion devait être à Lille.", "La réunion sera à Lille."),
        (
            "number",
            "Le carambolage de ce matin sur l'A7 a fait sept morts.",
            "Quatre personnes sont mortes ce matin dans un carambolage sur l'A7.",
        ),
        (
            "number",
            "Huit stations de la ligne 14 sont fermées.",
            "Six stations de la ligne 14 sont fermées.",
        ),
        (
            "frame",
            "Halvik a gagné le match retour trois à un.",
            "Les Canadiens d'Halvik ont gagné le match aller 3 à 1.",
        ),
        (
            "frame",
            "À la clinique des Ormes, Mme Delorme a été opérée du genou droit.",
            "Mme Delorme a été opérée du genou gauche à la clinique des Ormes.",
        ),
        (
            "substitution",
            "La kermesse a coûté 4 700 euros à l'école.",
            "La kermesse a rapporté 4 700 euros à l'école.",
        ),
    ],
)
def test_another_fact_is_held_against_it(reason: str, one: str, other: str) -> None:
    assert reason in held(one, other)


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        (
            "new",
            "Le chalutier, qui a quitté Lorient ce matin, a sept marins à bord.",
            "Un chalutier a quitté Lorient ce matin avec sept marins à bord.",
        ),
        (
            "new",
            "La France envoie soixante secouristes, a annoncé la présidence.",
            "La France envoie soixante secouristes.",
        ),
        (
            "new",
            "Et parmi les victimes, il y a ces quatre enfants, sérieusement touchés.",
            "Quatre enfants sont dans un état grave.",
        ),
        (
            "new",
            "Nadège Roustan, qui dirigeait l'entretien, sort donc blanchie.",
            "La responsable de l'entretien, Nadège Roustan, est relaxée par le tribunal de Brest.",
        ),
        (
            "circumstance",
            "Vingt francs à la revente, une place au tribunal, c’est dire si l’on se bousculait.",
            "Le public se presse, et des places se revendent vingt francs devant le tribunal.",
        ),
        (
            "circumstance",
            "Le match a été arrêté parce que des fumigènes ont été jetés.",
            "Le match a été arrêté à cause de jets de fumigènes.",
        ),
        (
            "reaction",
            "Je salue les enquêteurs, ils sont quatorze sur le dossier.",
            "Quatorze enquêteurs travaillent sur ce dossier.",
        ),
        (
            "reaction",
            "On déplore deux morts à Plouvern.",
            "Deux personnes sont mortes à Plouvern.",
        ),
        (
            "relative",
            "Fille de pêcheur, elle est élève de l’école maritime.",
            "Son père était pêcheur, elle est à l’école maritime.",
        ),
        (
            "quantifier",
            "Roquefeuil n’a pas perdu un seul de ses dix matchs.",
            "Roquefeuil a joué ses dix matchs sans en perdre.",
        ),
        (
            "quantifier",
            "On a planté vingt-quatre pieux d’un seul côté de la tour.",
            "Ils ont planté vingt-quatre pieux, tous du même côté de la tour.",
        ),
        (
            "time",
            "Le flux dépassera 200 millions cette année, contre 165 l'an dernier.",
            "Nous dégagerons un flux de 200 millions, 35 de mieux que l'an passé.",
        ),
        (
            "no longer",
            "Il restait alors neuf minutes à jouer, à ce moment-là, je le rappelle.",
            "Il reste neuf minutes à jouer.",
        ),
        (
            "number",
            "Ils sont 12 à prendre la ligne, 45 euros par tête.",
            "Douze personnes prennent la ligne et paient 45 euros chacune.",
        ),
        ("number", "L'A 719 a rouvert dans un sens.", "À la une, l'A 719 rouverte dans un sens."),
    ],
)
def test_the_same_fact_in_like_words_is_not(reason: str, one: str, other: str) -> None:
    assert reason not in held(one, other)
