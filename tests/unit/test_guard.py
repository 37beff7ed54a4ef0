"""What is held against taking one sentence for another told again, by name."""

import pytest
from holding_reasons import held


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        ("opposite", "Les ventes de lits augmentent.", "Les ventes de canapés baissent."),
        (
            "possible",
            "Depuis mardi, le Brésil a rejoint le projet.",
            "Le Brésil pourrait rejoindre le projet.",
        ),
        (
            "negation",
            "Je ne suis pas certaine que le virage soit visible.",
            "Le virage était parfaitement visible.",
        ),
        (
            "corrected",
            "Nous avons fabriqué 1,2 milliard de bouteilles.",
            "J’ai parlé de 1,2 milliard de bouteilles fabriquées, c’est 1,02 milliard.",
        ),
        (
            "substitution",
            "La récolte de blé a baissé d’un tiers en Beauce.",
            "La récolte de maïs a baissé d’un tiers en Beauce.",
        ),
        (
            "dispute",
            "Le préfet répond qu’il n’a refusé l’arrosage à personne.",
            "Le syndicat reproche au préfet d’avoir refusé l’arrosage.",
        ),
        (
            "dispute",
            "La préfecture affirme n’avoir jamais reçu le courrier.",
            "Les riverains affirment que la préfecture a reçu le courrier.",
        ),
        ("negation", "Le vaccin ne protège pas moins bien.", "Le vaccin protège moins bien."),
        (
            "correction",
            "Tout à l’heure j’ai dit deux lames, c’est trois lames.",
            "Il faut deux lames.",
        ),
        ("stage", "Le juge a relâché les deux pêcheurs.", "Le juge entend les deux pêcheurs."),
        ("frame", "On pose le petit côté de la lame.", "On pose le grand côté de la lame."),
        ("question", "et est-ce que le four chauffe", "le four chauffe"),
        (
            "corrected",
            "Le jugement sera rendu le 9 mars.",
            "J’avais annoncé ce midi le 9 mars : le jugement sera rendu le 6 mars.",
        ),
        (
            "corrected",
            "Il reste 300 hectares à battre.",
            "Il ne reste pas 300 hectares à battre, mais 30.",
        ),
        (
            "corrected",
            "Le cadre du vélo est garanti deux ans.",
            "Une erreur de ma part, le cadre du vélo est garanti cinq ans et pas deux.",
        ),
        (
            "corrected",
            "Honorine Vasseur est morte en 1871.",
            "Un auditeur me reprend : Honorine Vasseur est morte en 1877, non en 1871.",
        ),
        (
            "number",
            "Trois de ces neuf reliquaires sont abîmés.",
            "Dans la nuit du 3 au 4, onze reliquaires ont été volés.",
        ),
        (
            "opposite",
            "Je suis favorable au péage de Brest.",
            "Je suis défavorable au péage de Brest.",
        ),
        (
            "scant",
            "à trézélan dans le finistère",
            "vous êtes dans le finistère à trézélan sur un tas d’ordures",
        ),
        (
            "substitution",
            "Ruth Cheptoo a battu le record du monde du marathon.",
            "Ruth Cheptoo a manqué le record du monde du marathon.",
        ),
        (
            "opposite",
            "Le tribunal a interdit au propriétaire d’augmenter le loyer.",
            "Le tribunal a autorisé le propriétaire à augmenter le loyer.",
        ),
        (
            "negation",
            "Le pont de Brest est sûr.",
            "Je suis pas sûre que le pont de Brest soit sûr.",
        ),
        (
            "dispute",
            "La capitaine du port écarte l’hypothèse d’une marée noire.",
            "Le maire redoute une marée noire.",
        ),
        (
            "news",
            "La ville a commandé 600 doses.",
            "Les 600 doses que la ville avait commandées ont été livrées, on me l’apprend.",
        ),
        (
            "news",
            "Le tournoi de Brest est maintenu au gymnase.",
            "On me signale que le tournoi de Brest quitte le gymnase.",
        ),
        (
            "news",
            "Un homme de 61 ans est en réanimation à Brest.",
            "On me remet un mot, l’homme de 61 ans sort de réanimation à Brest.",
        ),
        (
            "possible",
            "Voici le rapport, l’expert conclut à la tempête.",
            "L’assureur paiera si l’expert conclut à la tempête.",
        ),
        (
            "considered",
            "La marque Dorméa annonce le retrait du matelas Aéria.",
            "La marque Dorméa étudie le retrait du matelas Aéria.",
        ),
        (
            "comparison",
            "Une personne tatouée depuis moins de quatre mois ne peut pas donner son sang.",
            "Une personne tatouée depuis plus de quatre mois peut donner son sang.",
        ),
        (
            "negation",
            "La sirène n’a pas sonné et personne ne nous a prévenus.",
            "Le gardien nous a prévenus, la sirène sonnait.",
        ),
        (
            "stage",
            "Et Ventoria m’a écrit, elle accepte d’équiper le parc de Lunas.",
            "J’attends la réponse de Ventoria pour équiper le parc de Lunas.",
        ),
        (
            "corrected",
            "Le parc perd 0,9 % de l’électricité.",
            "Je dois me reprendre : le parc perd 0,6 % de l’électricité.",
        ),
        (
            "name",
            "madame rossignol habite le sixième étage",
            "monsieur jaubert habite le sixième étage",
        ),
        (
            "left",
            "Émile Roncin est sorti du coma.",
            "Émile Roncin est dans le coma.",
        ),
        (
            "opposite",
            "L’exploitant André Kessel a été relâché.",
            "L’exploitant André Kessel est en garde à vue.",
        ),
        (
            "tense",
            "Une plaque doit être posée sur la façade de la manufacture.",
            "La plaque a été posée samedi sur la façade de la manufacture.",
        ),
        (
            "corrected",
            "La gratuité s’appliquera au 1er avril.",
            "Petite erreur de ma part, la gratuité s’appliquera au 1er mars, pas au 1er avril.",
        ),
        (
            "negation",
            "Pour le tennis, le certificat médical n’est plus obligatoire.",
            "Pour la boxe, le certificat médical reste obligatoire.",
        ),
        (
            "negation",
            "Moi, je n’ai reçu aucun diagnostic avant de signer.",
            "Chaque acheteur a reçu avant de signer un diagnostic complet.",
        ),
        (
            "attempt",
            "La petite école du premier étage a ouvert.",
            "J’espère ouvrir une petite école au premier étage.",
        ),
        (
            "negation",
            "Moi, je ne veux pas fermer le camping municipal.",
            "Le préfet veut fermer le camping municipal, lui aussi.",
        ),
        (
            "negation",
            "Les journées de douze heures ne fatiguent pas davantage.",
            "Les journées de douze heures fatiguent davantage.",
        ),
        (
            "negation",
            "Le parc solaire n’absorbera pas plus de carbone que la forêt.",
            "Le parc solaire absorbera plus de carbone que la forêt.",
        ),
        (
            "negation",
            "L’odeur n’y est pour rien.",
            "C’est l’odeur qui attire les petits.",
        ),
        (
            "possible",
            "C’est à l’odeur que les petits se retrouvent.",
            "On a longtemps cru que les petits se retrouvaient à l’odeur.",
        ),
        (
            "number",
            "Je reçois dix lettres à la mairie.",
            "J’ai reçu le 10 mai une lettre de la mairie.",
        ),
        (
            "dispute",
            "Le constructeur, lui, exclut tout défaut de collage.",
            "L’association Ciel libre parle d’un défaut de collage à l’usine.",
        ),
        (
            "denied number",
            "Et ce n’est plus 48 secondes qu’il reprend à Petrenko.",
            "Il devance de 48 secondes l’Ukrainien Petrenko.",
        ),
        (
            "comparison",
            "Les hommes gagnent moins que les femmes.",
            "Les hommes gagnent plus que les femmes.",
        ),
        (
            "hypothesis",
            "La commune pourrait nous prêter la halle aux grains.",
            "La commune va prêter la halle aux grains pour trois ans, le conseil l’a voté hier.",
        ),
    ],
)
def test_another_fact_is_held_against_it(reason: str, one: str, other: str) -> None:
    assert reason in held(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Cette plante a fait trois centimètres de chemin en une année.",
            "Cette plante fait trois centimètres de chemin par an.",
        ),
        (
            "En une année, le corail de la baie prend un petit millimètre.",
            "Le corail de la baie prend un millimètre par an.",
        ),
        (
            "L’eau du golfe a pris un degré et quatre dixièmes.",
            "L’eau du golfe a pris 1,4 degré.",
        ),
        (
            "Le domaine du Val est fermé aux skieurs de Brest.",
            "Le domaine du Val ne rouvrira pas aux skieurs de Brest avant lundi.",
        ),
        (
            "Le gardien savait si l’alarme sonne, et l’alarme sonne à Brest.",
            "Vous savez, si l’alarme sonne à Brest, c’est que le gardien le sait.",
        ),
        (
            "Le médailler de bronze revient à, pardon, Théophane Guézennec.",
            "Le médailler de bronze revient à Théophane Guézennec.",
        ),
        (
            "Je le redis, Séverine, jamais on n’avait vu sauter aussi haut à Brest.",
            "Jamais on n’avait vu sauter aussi haut à Brest.",
        ),
        (
            "C’est le robot le plus facile à démonter que j’ai jamais testé.",
            "C’est le robot le plus facile à démonter que j’ai testé.",
        ),
        (
            "Le bronze du triple saut revient à Guézenec, qui n’avait pas sauté depuis deux ans.",
            "Le bronze du triple saut va à Guézenec, qui n’avait pas sauté depuis deux ans.",
        ),
        (
            "L’archéologue Maryvonne Quesnel étudie l’épave à l’institut subalpin.",
            "L’archéologue Maryvonne Quesnel étudie l’épave à l’institut sub alpin.",
        ),
        (
            "Ce que l’on appelle une plaque avant peut tenir des jours.",
            "Ce que l’on appelle une plaque à vent peut tenir des jours.",
        ),
        (
            "Des gendarmes ratissent la forêt de Brumance.",
            "Ce sont cent gendarmes qui ratissent la forêt de Brumance.",
        ),
        (
            "Quatre degrés sous zéro, c’est ce que les arbres ont subi.",
            "Les arbres ont subi moins quatre degrés.",
        ),
        (
            "Le notaire, nous confirme-t-on, a refusé trois dossiers.",
            "Le notaire a refusé trois dossiers.",
        ),
        (
            "Nul ne partira de Brest sans un an de salaire.",
            "Tous partiront de Brest avec un an de salaire.",
        ),
        (
            "La scierie du Val emploie douze apprentis à Brest.",
            "La scierie du Val emploie à Brest douze apprentis et trois menuisiers.",
        ),
        (
            "On compte douze fois plus de malades.",
            "On compte 420 malades, contre 35 il y a un an.",
        ),
        (
            "Vous n’êtes plus que 410 livreurs de lait, contre 900 en 2010.",
            "En 2010, on était 900 livreurs de lait, aujourd’hui on est 410.",
        ),
        (
            "Le lupin du jardin a deux fois plus de chromosomes.",
            "Ce n’est pas le même lupin qu’au jardin, il a deux fois plus de chromosomes.",
        ),
        (
            "Comme l’a dit Bertrand, nous vendons 284 millions de vis.",
            "Nous vendons 284 millions de vis.",
        ),
        (
            "Eh bien Mélissa, le bourgmestre craint le vent d’est à Lormeau.",
            "Le bourgmestre craint le vent d’est à Lormeau.",
        ),
        (
            "Turin conserve donc, sans le savoir, ce troisième panneau.",
            "Ce troisième panneau, Turin le conserve sans le savoir.",
        ),
        (
            "Plus un bateau ne circule sur le canal de Brest, du pont au port, depuis ce matin.",
            "La navigation des bateaux est interrompue sur le canal de Brest, depuis ce matin.",
        ),
        (
            "L’hélicoptère ne peut pas approcher du téléphérique.",
            "Les rafales sont trop fortes pour que l’hélicoptère approche du téléphérique.",
        ),
        (
            "Pas une vache n’a péri à la ferme des Saules.",
            "Les vaches de la ferme des Saules sont saines et sauves.",
        ),
        (
            "Rochebelle n’avait jamais eu de titre de basket.",
            "Rochebelle a le premier titre de basket de son histoire.",
        ),
        (
            "On en parlait à midi : deux taches sur cinq sont parties.",
            "Quarante pour cent des taches sont parties.",
        ),
        (
            "Le bus arriverait une heure et cinq minutes plus tard, à 8 h 15.",
            "Le bus arriverait à 8 h 15, au lieu de 7 h 10.",
        ),
        (
            "Le virement a lieu la nuit, entre deux heures et cinq heures.",
            "Le virement a lieu la nuit, entre deux et cinq heures.",
        ),
        (
            "La fausse bouteille à 95 euros coûte moins de la moitié d’une vraie.",
            "La fausse bouteille coûte 95 euros, alors qu’une vraie en coûte 210.",
        ),
        (
            "Pour un kilo d’oignons, on demande sept cents francs.",
            "Le kilo d’oignons est à sept cents francs.",
        ),
        (
            "Des acquisitions, il n’y en aura pas avant 2028 à Brest.",
            "À Brest, nous n’achèterons personne avant 2028, pas une acquisition.",
        ),
        (
            "Douze minutes, c’est le temps que mettrait l’eau pour gagner Brest si tout lâchait.",
            "Si la digue lâche, l’eau gagnera Brest en douze minutes.",
        ),
        (
            "La dérogation, ça se demande à la préfecture de Brest.",
            "Il faut demander la dérogation à la préfecture de Brest.",
        ),
        (
            "Passez un chiffon pour savoir si le tuyau fuit.",
            "Passez un chiffon sur le tuyau, il est humide si ça fuit.",
        ),
        (
            "Faute de pluie, la récolte de Brest est divisée par deux.",
            "La sécheresse a divisé par deux la récolte de Brest.",
        ),
        (
            "Faute de salle ouverte, la patineuse de Brest s’entraîne sur un parking.",
            "La patineuse s’entraîne sur un parking de Brest, parce que sa salle est fermée.",
        ),
        (
            "On l’accuse d’avoir filmé une caserne à Brest.",
            "On lui reproche d’avoir filmé une caserne à Brest, ce qu’il conteste.",
        ),
        (
            "Une prime de nuit, voilà ce que demandent les dockers de Brest.",
            "Les dockers de Brest font grève pour obtenir une prime de nuit.",
        ),
        (
            "Le fromage ne pèse plus, désormais, que 30 % de nos ventes.",
            "Le fromage ne pèse plus que 30 % de nos ventes.",
        ),
        (
            "N’oubliez pas que 900 foyers de Brest se chauffent au bois.",
            "900 foyers de Brest se chauffent au bois.",
        ),
        (
            "Sans l’accord du Sénat, pas de signature en mars à Brest.",
            "La signature à Brest n’aura lieu en mars que si le Sénat donne son accord.",
        ),
        (
            "Les lunettes ne seront plus remboursées à 60 %, mais à 55 %.",
            "Les lunettes seront remboursées à 55 %, contre 60 %.",
        ),
        (
            "L’ascenseur est en panne depuis trois semaines.",
            "Trois semaines qu’on n’a plus d’ascenseur.",
        ),
        (
            "La ligne ne s’arrêtera ni le jour ni la nuit.",
            "La ligne tournera de jour comme de nuit.",
        ),
        (
            "En pas même deux minutes, la caisse était vide à Brest.",
            "Il a fallu moins de deux minutes pour vider la caisse à Brest.",
        ),
        (
            "Le jury de Brest a délibéré vingt minutes, il n’en faut pas plus aux jurés.",
            "Le jury de Brest a délibéré vingt minutes.",
        ),
        (
            "Cinq millions pour le stade de Brest, et pas un sou qui ne soit emprunté.",
            "Le stade de Brest coûte 5 millions, entièrement empruntés.",
        ),
        (
            "Encore faudra-t-il loger les avions dans le hangar de Brest.",
            "Il faudra loger les avions dans le hangar de Brest.",
        ),
        (
            "Pardon pour les riverains, mais l’eau sera coupée deux jours à Brest.",
            "L’eau sera coupée deux jours à Brest.",
        ),
        (
            "Un antiquaire de Brest est jugé pour de faux fauteuils.",
            "Un antiquaire de Brest est jugé pour onze faux fauteuils.",
        ),
        (
            "D’après l’accusation, l’argent a servi à acheter un hôtel.",
            "L’argent aurait servi à acheter un hôtel.",
        ),
        (
            "Le groupe a annoncé ce matin qu’il fermerait la sucrerie de Brest.",
            "Le groupe va fermer la sucrerie de Brest, c’est dit ce matin.",
        ),
        (
            "Vous apportez vos comptes au bureau de Brest.",
            "Pour la demande, il suffit d’apporter ses comptes au bureau de Brest.",
        ),
        (
            "Sept suspects ont été arrêtés à Brest pour ces vols de vélos.",
            "Sept personnes soupçonnées de voler des vélos ont été arrêtées à Brest.",
        ),
        (
            "L’État ne récupérera probablement qu’une partie des 190 millions.",
            "L’État ne récupérera sans doute qu’une partie des 190 millions.",
        ),
        (
            "Les femmes gagnent moins que les hommes.",
            "Les hommes gagnent plus que les femmes.",
        ),
        (
            "Le chantier ne dure pas plus de 48 heures.",
            "Le chantier dure 48 heures.",
        ),
        (
            "Brest a battu Lormeau en finale.",
            "Brest s’est imposé contre Lormeau en finale.",
        ),
    ],
)
def test_the_same_fact_told_otherwise_may_go(one: str, other: str) -> None:
    assert held(one, other) == set()


def test_a_number_that_was_only_said_is_no_correction() -> None:
    told = "Le maire de Brest a fermé deux gymnases."
    assert "corrected" not in held(told, "J’ai dit deux mots au maire de Brest, c’est bien mince.")


def test_a_word_or_two_say_enough_where_the_other_has_the_whole_sentence() -> None:
    told = "Nous avons une caisse, 83 000 euros, de quoi tenir six semaines."
    assert "scant" not in held("Nous avons une caisse.", told)
    assert "scant" in held("Nous avons là une caisse.", told)


def test_a_name_is_not_lost_that_stands_before_what_its_bearer_says() -> None:
    told = "Le cercueil compte pour un cinquième de la facture."
    again = "M. Daubigny nous dit que le cercueil compte pour un cinquième de la facture."
    assert "name" in held(again, told)
    assert "name" in held(again, told, said_by="M. OURY")
    assert held(again, told, said_by="M. DAUBIGNY") == set()
