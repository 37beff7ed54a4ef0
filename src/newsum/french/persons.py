"""Words for people by what they are or do: so labels call those whom they do not name.

Written for this project. Folded, but where said: lower case, no accents, elided letters before a
space.
"""

PERSONS = frozenset(
    """
    abonne abonnee actionnaire adherent adherente adjoint adjointe administrateur
    administratrice agent agente agriculteur agricultrice ambassadeur ambassadrice analyste
    apiculteur apicultrice archeologue architecte archiviste artisan artisane artiste assistant
    assistante associe associee aumonier batonnier benevole biologiste boucher bouchere
    boulanger boulangere buraliste caissier caissiere camarade capitaine chanteur chanteuse
    charpentier charpentiere chauffeur chauffeuse chef cheffe chercheur chercheuse chirurgien
    chirurgienne citoyen citoyenne client cliente coach coiffeur coiffeuse collegien collegienne
    collegue colonel colonelle comedien comedienne commandant commandante commercant commercante
    commissaire comptable concierge conducteur conductrice conjoint conjointe conseiller
    conseillere conservateur conservatrice consultant consultante contribuable coordinateur
    coordinatrice correspondant correspondante coureur coureuse createur creatrice cuisinier
    cuisiniere cycliste dame danseur danseuse delegue deleguee dentiste dirigeant dirigeante
    doyen doyenne drh eboueur economiste educateur educatrice electeur electrice eleve eleveur
    eleveuse elu elue employe employee enfant enseignant enseignante entraineur entraineure
    entraineuse entrepreneur entrepreneuse envoye envoyee epouse epoux etudiant etudiante eveque
    exploitant exploitante factrice femme fermier fermiere fille fils fleuriste fonctionnaire
    fondateur fondatrice frere garcon gardien gardienne gendarme geographe geologue gerant
    gerante gestionnaire greffier greffiere greviste habitant habitante habitue habituee
    historien historienne homme hote hotelier hoteliere hotesse huissier huissiere infirmier
    infirmiere informaticien informaticienne ingenieur ingenieure inspecteur inspectrice
    instituteur institutrice internaute interprete jardinier jardiniere joueur joueuse juge jure
    juree juriste libraire lieutenant lieutenante locataire logisticien logisticienne lyceen
    lyceenne macon magistrat magistrate mairesse maitre maitresse manifestant manifestante
    maraicher maraichere marin mecanicien mecanicienne mediateur mediatrice membre meneur
    meneuse mere meteorologiste meteorologue militant militante musicien musicienne naturaliste
    notaire oenologue officier officiere operateur operatrice opposant opposante organisateur
    organisatrice ostreiculteur ostreicultrice ouvrier ouvriere parent passager passagere
    passant passante patient patiente patron patronne pecheur pecheuse pere pharmacien
    pharmacienne philosophe photographe physicien physicienne pilote plaignant plaignante
    plombier plongeur plongeuse poissonnier poissonniere pompier pompiere prefet prefete preneur
    preneuse pretre prevenu prevenue principale prof promeneur promeneuse proprietaire proviseur
    proviseure psychiatre psychologue recteur rectrice referent referente regisseur regisseuse
    representant representante residant residante resident residente responsable restaurateur
    restauratrice retraite retraitee riverain riveraine romancier romanciere salarie salariee
    sapeur sauveteur sauveteuse scientifique secouriste serveur serveuse sociologue soeur
    soignant soignante soldat soldate specialiste spectateur spectatrice sportif sportive
    stagiaire substitut supporter supportrice syndic syndicaliste technicien technicienne
    telespectateur telespectatrice touriste trader traducteur traductrice tresorier tresoriere
    universitaire urbaniste urgentiste usager usagere vacancier vacanciere vendeur vendeuse
    veteran veterinaire vigneron vigneronne villageois villageoise visiteur visiteuse
    viticulteur viticultrice voisin voisine volontaire voyageur voyageuse
    """.split()
)
"""In the singular, and none that is a thing as well: « l'aide », « un facteur », « le cadre »."""

GATHERINGS = frozenset("assemblee assistance auditoire choeur foule jury public salle".split())
"""Many who speak as one; with more beside them they are spoken of: « La salle des fêtes : »."""

BEFORE_PERSONS = frozenset(
    """
    ancien ancienne anciens anciennes autre autres co des deuxieme ex jeune jeunes nouveau nouvelle
    plusieurs premier premiere quatrieme quelques second seconde sous troisieme vice vieil vieille
    """.split()
)
"""Besides articles: « un autre habitant », « des riverains », « la sous-préfète »."""

BEHIND_PERSONS = frozenset("au aux chez d dans de des du en à".split())
"""With the accent, as « Une habitante a répondu : » is a sentence."""

QUALIFIERS = frozenset(
    """
    anonyme communautaire departemental departementale financier financiere general generale
    honoraire hospitalier hospitaliere inconnu inconnue independant independante liberal liberale
    local locale maritime mecontent mecontente medical medicale municipal municipale national
    nationale regional regionale sanitaire scolaire social sociale special speciale suppleant
    suppleante syndical syndicale technique urbain urbaine
    """.split()
)
"""Behind words for people: « la conseillère municipale »."""
