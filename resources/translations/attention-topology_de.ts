<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AttentionLegend</name>
    <message>
        <source>Arrows: attention of the selected token, heads of layer %1:</source>
        <translation>Pfeile: Attention des ausgewählten Tokens, Köpfe der Schicht %1:</translation>
    </message>
    <message>
        <source>Arrows: attention of the selected token, from 1 %</source>
        <translation>Pfeile: Attention des ausgewählten Tokens, ab 1 %</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>%L1 of %L2 texts</source>
        <translation>%L1 von %L2 Texten</translation>
    </message>
    <message>
        <source>Writing the tables: %L1 of %L2 texts</source>
        <translation>Die Tabellen werden geschrieben: %L1 von %L2 Texten</translation>
    </message>
    <message>
        <source>Comparing groups: %L1 of %L2 permutations</source>
        <translation>Gruppen werden verglichen: %L1 von %L2 Permutationen</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Das Modell wird geöffnet …</translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation>Der Korpus wird gelesen …</translation>
    </message>
    <message>
        <source>Texts…</source>
        <translation>Texte …</translation>
    </message>
    <message>
        <source>Writing the tables…</source>
        <translation>Die Tabellen werden geschrieben …</translation>
    </message>
    <message>
        <source>Comparing groups…</source>
        <translation>Gruppen werden verglichen …</translation>
    </message>
    <message>
        <source>Writing the figures…</source>
        <translation>Die Abbildungen werden geschrieben …</translation>
    </message>
</context>
<context>
    <name>Built</name>
    <message>
        <source>&amp;Same model and head for both texts</source>
        <translation>&amp;Für beide Texte Modell und Kopf gleich</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>The distance of every pair of tokens under the chosen metric</source>
        <translation>Der Abstand jedes Paars von Tokens unter der gewählten Metrik</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>How much each token (row) attends to each other (column) in the chosen head. Attention is not an explanation of what a model does.</source>
        <translation>Wie sehr jedes Token (Zeile) unter dem gewählten Kopf auf jedes andere (Spalte) achtet. Attention ist keine Erklärung dafür, was ein Modell tut.</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignierung</translation>
    </message>
    <message>
        <source>Of a text beside its translation: how much each token of the translation (row) attends to each of the text (column), in the layer and head of the translation</source>
        <translation>Bei einem Text neben seiner Übersetzung: wie sehr jedes Token der Übersetzung (Zeile) auf jedes des Textes (Spalte) achtet, in Schicht und Kopf der Übersetzung</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Kenngrößen</translation>
    </message>
    <message>
        <source>Numbers and curves that sum up the barcode and the attention, as the literature has them</source>
        <translation>Zahlen und Kurven, die den Barcode und die Attention zusammenfassen, wie es die Literatur tut</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>All heads of the model at once, and which are alike</source>
        <translation>Alle Köpfe des Modells auf einmal und welche sich ähneln</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Text A read token by token: how its shape grows</source>
        <translation>Text A, Token für Token gelesen: wie seine Gestalt wächst</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What is selected, in words; of two texts, how far apart their diagrams are</source>
        <translation>Was ausgewählt ist, in Worten; bei zwei Texten, wie weit ihre Diagramme auseinanderliegen</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>All heads of the model as small pictures, each at its own threshold: sort, filter, note favourites</source>
        <translation>Alle Köpfe des Modells als kleine Bilder, jeder an seiner eigenen Schwelle: ordnen, filtern, Favoriten notieren</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>Select the &amp;component</source>
        <translation>&amp;Komponente auswählen</translation>
    </message>
    <message>
        <source>Select with &amp;neighbours</source>
        <translation>Mit &amp;Nachbarn auswählen</translation>
    </message>
    <message>
        <source>&amp;Zoom to these</source>
        <translation>Auf diese &amp;zoomen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Clear &amp;selection</source>
        <translation>&amp;Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>Strongly connected components</source>
        <translation>Starke Zusammenhangskomponenten</translation>
    </message>
    <message>
        <source>Components of the directed attention graph within which every token reaches every other.</source>
        <translation>Komponenten des gerichteten Attention-Graphen, in denen jedes Token jedes andere erreicht.</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Kanten</translation>
    </message>
    <message>
        <source>Pairs of tokens of which the first attends to the second with at least the threshold.</source>
        <translation>Paare von Tokens, deren erstes mit mindestens der Schwelle auf das zweite achtet.</translation>
    </message>
    <message>
        <source>Average vertex degree</source>
        <translation>Mittlerer Knotengrad</translation>
    </message>
    <message>
        <source>Edges in and out of a token, on average: twice the edges by the tokens.</source>
        <translation>Kanten in ein Token hinein und aus ihm heraus, im Mittel: die doppelte Zahl der Kanten durch die Zahl der Tokens.</translation>
    </message>
    <message>
        <source>Directed cycles</source>
        <translation>Gerichtete Zyklen</translation>
    </message>
    <message>
        <source>Simple directed cycles, counted up to 500; attention to oneself is one.</source>
        <translation>Einfache gerichtete Zyklen, bis 500 gezählt; Attention auf sich selbst ist einer.</translation>
    </message>
    <message>
        <source>Betti number 0 of the graph</source>
        <translation>Betti-Zahl 0 des Graphen</translation>
    </message>
    <message>
        <source>Components of the attention graph, directions left out.</source>
        <translation>Komponenten des Attention-Graphen ohne die Richtungen.</translation>
    </message>
    <message>
        <source>Betti number 1 of the graph</source>
        <translation>Betti-Zahl 1 des Graphen</translation>
    </message>
    <message>
        <source>Independent cycles of the attention graph, directions left out: edges − tokens + components, where attention to oneself is an edge. No triangle fills a cycle.</source>
        <translation>Unabhängige Zyklen des Attention-Graphen ohne die Richtungen: Kanten − Tokens + Komponenten, wobei Attention auf sich selbst eine Kante ist. Kein Dreieck füllt einen Zyklus aus.</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Divided by the largest filtration value</source>
        <translation>Durch größten Filtrationswert geteilt</translation>
    </message>
    <message>
        <source>Cost per bar</source>
        <translation>Je Balken gerechnet</translation>
    </message>
    <message>
        <source>Divided, and cost per bar</source>
        <translation>Geteilt und je Balken gerechnet</translation>
    </message>
    <message>
        <source>Jensen–Shannon of rows, sum</source>
        <translation>Jensen–Shannon der Zeilen, Summe</translation>
    </message>
    <message>
        <source>Jensen–Shannon of rows, mean</source>
        <translation>Jensen–Shannon der Zeilen, Mittel</translation>
    </message>
    <message>
        <source>Betti number at the threshold</source>
        <translation>Betti-Zahl an der Schwelle</translation>
    </message>
    <message>
        <source>How many bars are alive at the threshold.</source>
        <translation>Wie viele Balken an der Schwelle leben.</translation>
    </message>
    <message>
        <source>Distance to the chosen head</source>
        <translation>Abstand zum gewählten Kopf</translation>
    </message>
    <message>
        <source>How far the head&apos;s diagram is from that of the head that is looked at.</source>
        <translation>Wie weit das Diagramm des Kopfes von dem des betrachteten Kopfes entfernt ist.</translation>
    </message>
    <message>
        <source>Distance between text A and B</source>
        <translation>Abstand zwischen Text A und B</translation>
    </message>
    <message>
        <source>How far apart the head&apos;s diagrams of both texts are.</source>
        <translation>Wie weit die Diagramme beider Texte unter diesem Kopf auseinanderliegen.</translation>
    </message>
    <message>
        <source>Distance to: the token itself</source>
        <translation>Abstand zu: das Token selbst</translation>
    </message>
    <message>
        <source>How far attention is from each token attending to itself.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass jedes Token auf sich selbst achtet.</translation>
    </message>
    <message>
        <source>Distance to: the first token</source>
        <translation>Abstand zu: das erste Token</translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the first one.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass alle Tokens auf das erste achten.</translation>
    </message>
    <message>
        <source>Distance to: the token before</source>
        <translation>Abstand zu: das Token davor</translation>
    </message>
    <message>
        <source>How far attention is from each token attending to the one before.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass jedes Token auf das davor achtet.</translation>
    </message>
    <message>
        <source>Distance to: the token after</source>
        <translation>Abstand zu: das Token danach</translation>
    </message>
    <message>
        <source>How far attention is from each token attending to the one after.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass jedes Token auf das danach achtet.</translation>
    </message>
    <message>
        <source>Distance to: commas</source>
        <translation>Abstand zu: Kommas</translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the commas.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass alle Tokens auf die Kommas achten.</translation>
    </message>
    <message>
        <source>Distance to: full stops</source>
        <translation>Abstand zu: Punkte</translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the full stops.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass alle Tokens auf die Satzpunkte achten.</translation>
    </message>
    <message>
        <source>Distance to: separators</source>
        <translation>Abstand zu: Trenntokens</translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the special tokens after the first one.</source>
        <translation>Wie weit die Attention davon entfernt ist, dass alle Tokens auf die Sondertokens nach dem ersten achten.</translation>
    </message>
    <message>
        <source>Jensen–Shannon</source>
        <translation>Jensen–Shannon</translation>
    </message>
    <message>
        <source>Square root of the Jensen–Shannon divergence (base 2) of the two tokens&apos; attention rows: 0 when they attend alike, 1 when they attend to nothing in common.</source>
        <translation>Quadratwurzel der Jensen–Shannon-Divergenz (Basis 2) der Attention-Zeilen beider Tokens: 0, wenn sie auf dasselbe achten, 1, wenn sie auf nichts gemeinsam achten.</translation>
    </message>
    <message>
        <source>Hellinger</source>
        <translation>Hellinger</translation>
    </message>
    <message>
        <source>Distance of the square roots of the two tokens&apos; attention rows, divided by √2: 0 when they attend alike, 1 when they attend to nothing in common.</source>
        <translation>Abstand der Quadratwurzeln der Attention-Zeilen beider Tokens, geteilt durch √2: 0, wenn sie auf dasselbe achten, 1, wenn sie auf nichts gemeinsam achten.</translation>
    </message>
    <message>
        <source>Total variation</source>
        <translation>Totalvariation</translation>
    </message>
    <message>
        <source>How much attention would have to be moved to make one token&apos;s row the other&apos;s: half the sum of their differences, 0 to 1.</source>
        <translation>Wie viel Attention verschoben werden müsste, damit aus der Zeile des einen Tokens die des anderen wird: die halbe Summe der Unterschiede, 0 bis 1.</translation>
    </message>
    <message>
        <source>1 − attention (larger)</source>
        <translation>1 − Attention (Maximum)</translation>
    </message>
    <message>
        <source>One minus the larger of the two attention weights between the tokens: the filtration of most papers on attention topology. The triangle inequality does not hold.</source>
        <translation>Eins minus das größere der beiden Attention-Gewichte zwischen den Tokens: die Filtration der meisten Arbeiten zur Topologie der Attention. Die Dreiecksungleichung gilt nicht.</translation>
    </message>
    <message>
        <source>1 − attention (mean)</source>
        <translation>1 − Attention (Mittel)</translation>
    </message>
    <message>
        <source>One minus the mean of the two attention weights between the tokens. The triangle inequality does not hold.</source>
        <translation>Eins minus das Mittel der beiden Attention-Gewichte zwischen den Tokens. Die Dreiecksungleichung gilt nicht.</translation>
    </message>
    <message>
        <source>1 − attention (smaller)</source>
        <translation>1 − Attention (Minimum)</translation>
    </message>
    <message>
        <source>One minus the smaller of the two attention weights between the tokens: near are those that attend to each other. Of a causal model it is 1 everywhere, as one of the two weights is 0. The triangle inequality does not hold.</source>
        <translation>Eins minus das kleinere der beiden Attention-Gewichte zwischen den Tokens: nahe sind sich die, die gegenseitig aufeinander achten. Bei einem kausalen Modell ist es überall 1, da eines der beiden Gewichte 0 ist. Die Dreiecksungleichung gilt nicht.</translation>
    </message>
    <message>
        <source>Euclidean, of hidden states</source>
        <translation>Euklidisch, verborgene Zustände</translation>
    </message>
    <message>
        <source>Straight distance of the two tokens&apos; hidden states, the output of the chosen layer. The head plays no part.</source>
        <translation>Gerader Abstand der verborgenen Zustände beider Tokens, der Ausgabe der gewählten Schicht. Der Kopf spielt keine Rolle.</translation>
    </message>
    <message>
        <source>Cosine, of hidden states</source>
        <translation>Kosinus, verborgene Zustände</translation>
    </message>
    <message>
        <source>One minus the cosine of the angle between the two tokens&apos; hidden states, the output of the chosen layer: 0 for one direction, 1 at right angles, 2 for opposite ones. The head plays no part. The triangle inequality does not hold.</source>
        <translation>Eins minus der Kosinus des Winkels zwischen den verborgenen Zuständen beider Tokens, der Ausgabe der gewählten Schicht: 0 bei gleicher Richtung, 1 im rechten Winkel, 2 bei entgegengesetzter Richtung. Der Kopf spielt keine Rolle. Die Dreiecksungleichung gilt nicht.</translation>
    </message>
    <message>
        <source>Jensen–Shannon after a second softmax</source>
        <translation>Jensen–Shannon nach zweitem Softmax</translation>
    </message>
    <message>
        <source>Softmax is applied again to attention that already is a distribution, then the Jensen–Shannon distance with natural logarithm. For comparison with published tables only: the second softmax flattens every row, so distances shrink as the text grows (two rows, each all on one token: 0.23 at 6 tokens, 0.06 at 117).</source>
        <translation>Auf Attention, die bereits eine Verteilung ist, wird noch einmal Softmax angewandt, dann der Jensen–Shannon-Abstand mit natürlichem Logarithmus. Nur zum Vergleich mit veröffentlichten Tabellen: Das zweite Softmax flacht jede Zeile ab, sodass die Abstände mit wachsendem Text schrumpfen (zwei Zeilen, die jeweils ganz auf einem Token liegen: 0,23 bei 6 Tokens, 0,06 bei 117).</translation>
    </message>
    <message>
        <source>Jensen–Shannon as in the notebook</source>
        <translation>Jensen–Shannon wie im Notebook</translation>
    </message>
    <message>
        <source>As “after a second softmax”, with one more square root. For comparison with published figures only: the second softmax is a defect to reproduce, not to use, since it makes distance depend on text length.</source>
        <translation>Wie „nach zweitem Softmax“, mit einer weiteren Quadratwurzel. Nur zum Vergleich mit veröffentlichten Abbildungen: Das zweite Softmax ist ein Fehler zum Nachvollziehen, nicht zum Verwenden, denn es macht den Abstand von der Länge des Textes abhängig.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>How many bars there are, with those that never end.</source>
        <translation>Wie viele Balken es gibt, einschließlich der nie endenden.</translation>
    </message>
    <message>
        <source>Bars that never end</source>
        <translation>Nie endende Balken</translation>
    </message>
    <message>
        <source>How many bars never end.</source>
        <translation>Wie viele Balken nie enden.</translation>
    </message>
    <message>
        <source>Total persistence</source>
        <translation>Gesamtpersistenz</translation>
    </message>
    <message>
        <source>Sum of the lengths of the bars that end. Of H0 it is the length of a minimum spanning tree.</source>
        <translation>Summe der Längen der endenden Balken. Bei H0 ist das die Länge eines minimalen Spannbaums.</translation>
    </message>
    <message>
        <source>Total persistence of order 2</source>
        <translation>Gesamtpersistenz der Ordnung 2</translation>
    </message>
    <message>
        <source>Sum of the squares of the lengths of the bars that end: long bars count for more.</source>
        <translation>Summe der Quadrate der Längen der endenden Balken: lange Balken zählen mehr.</translation>
    </message>
    <message>
        <source>Longest bar</source>
        <translation>Längster Balken</translation>
    </message>
    <message>
        <source>Length of the longest bar that ends.</source>
        <translation>Länge des längsten endenden Balkens.</translation>
    </message>
    <message>
        <source>Mean length</source>
        <translation>Mittlere Länge</translation>
    </message>
    <message>
        <source>Mean of the lengths of the bars that end.</source>
        <translation>Mittel der Längen der endenden Balken.</translation>
    </message>
    <message>
        <source>Standard deviation of length</source>
        <translation>Standardabweichung der Länge</translation>
    </message>
    <message>
        <source>Standard deviation (of the population: divided by their number) of the lengths of the bars that end.</source>
        <translation>Standardabweichung (der Grundgesamtheit: geteilt durch ihre Zahl) der Längen der endenden Balken.</translation>
    </message>
    <message>
        <source>Persistent entropy</source>
        <translation>Persistente Entropie</translation>
    </message>
    <message>
        <source>Entropy, in nats, of the lengths of the bars that end as parts of their sum: 0 for one bar, the logarithm of their number when all are of one length.</source>
        <translation>Entropie, in Nat, der Längen der endenden Balken als Teile ihrer Summe: 0 bei einem Balken, der Logarithmus ihrer Zahl, wenn alle gleich lang sind.</translation>
    </message>
    <message>
        <source>Persistent entropy, normalised</source>
        <translation>Persistente Entropie, normiert</translation>
    </message>
    <message>
        <source>Persistent entropy divided by the greatest it could be, the logarithm of the number of bars that end; 0 to 1. 0 when there are fewer than two.</source>
        <translation>Persistente Entropie geteilt durch ihren größtmöglichen Wert, den Logarithmus der Zahl der endenden Balken; 0 bis 1. 0 bei weniger als zwei.</translation>
    </message>
    <message>
        <source>Small BERT (bundled)</source>
        <translation>Kleines BERT (mitgeliefert)</translation>
    </message>
    <message>
        <source>Small GPT (bundled)</source>
        <translation>Kleines GPT (mitgeliefert)</translation>
    </message>
    <message>
        <source>There is no layer %1: the model has layers 0 to %2</source>
        <translation>Es gibt keine Schicht %1: Das Modell hat die Schichten 0 bis %2</translation>
    </message>
    <message>
        <source>Weights times value norms are not computed for attention to another text</source>
        <translation>Gewichte mal Value-Normen werden bei Attention auf einen anderen Text nicht berechnet</translation>
    </message>
    <message>
        <source>This model does not tell its value vectors: their norms cannot be used</source>
        <translation>Dieses Modell gibt seine Value-Vektoren nicht preis: Ihre Normen sind nicht verwendbar</translation>
    </message>
    <message>
        <source>There is no head %1: the model has heads 0 to %2</source>
        <translation>Es gibt keinen Kopf %1: Das Modell hat die Köpfe 0 bis %2</translation>
    </message>
    <message>
        <source>Attention to another text cannot be rolled out: choose one head, mean or maximum</source>
        <translation>Für Attention auf einen anderen Text gibt es keinen Rollout: bitte einen Kopf, Mittel oder Maximum wählen</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1 is empty: expected a JSON object on each line</source>
        <translation>%1 ist leer: In jeder Zeile wird ein JSON-Objekt erwartet</translation>
    </message>
    <message>
        <source>There is no H%1 to compare: a diagram ends with H%2</source>
        <translation>Es gibt kein H%1 zum Vergleichen: Ein Diagramm endet mit H%2</translation>
    </message>
    <message>
        <source>Hidden states belong to a layer, not to its heads: choose a distance of attention</source>
        <translation>Verborgene Zustände gehören zu einer Schicht, nicht zu deren Köpfen: bitte einen Abstand der Attention wählen</translation>
    </message>
    <message>
        <source>Rows of attention are compared point by point, but the text is %1 points to one model and %2 to another: join the pieces of words and drop special tokens, or compare the diagrams of the heads</source>
        <translation>Attention-Zeilen werden Punkt für Punkt verglichen, aber der Text hat für ein Modell %1 Punkte und für ein anderes %2: bitte Wortteile zusammenfassen und Sondertokens weglassen oder die Diagramme der Köpfe vergleichen</translation>
    </message>
    <message>
        <source>Rows of attention are compared point by point, but point %1 is “%2” to one model and “%3” to another: join the pieces of words and drop special tokens, or compare the diagrams of the heads</source>
        <translation>Attention-Zeilen werden Punkt für Punkt verglichen, aber Punkt %1 ist für ein Modell „%2“ und für ein anderes „%3“: bitte Wortteile zusammenfassen und Sondertokens weglassen oder die Diagramme der Köpfe vergleichen</translation>
    </message>
    <message>
        <source>There is no token between characters %1 and %2 of the text</source>
        <translation>Zwischen den Zeichen %1 und %2 des Textes gibt es kein Token</translation>
    </message>
    <message>
        <source>%1 reads one text, not a text and its translation</source>
        <translation>%1 liest einen Text, nicht einen Text und seine Übersetzung</translation>
    </message>
    <message>
        <source>There is no layer %1: %2 has layers 0 to %3</source>
        <translation>Es gibt keine Schicht %1: %2 hat die Schichten 0 bis %3</translation>
    </message>
    <message>
        <source>There is no head %1: %2 has heads 0 to %3</source>
        <translation>Es gibt keinen Kopf %1: %2 hat die Köpfe 0 bis %3</translation>
    </message>
    <message>
        <source>1 − attention needs attention among the points themselves, and these attend to another text: choose a distance of attention rows, such as Jensen–Shannon</source>
        <translation>1 − Attention braucht Attention unter den Punkten selbst, und diese achten auf einen anderen Text: bitte einen Abstand der Attention-Zeilen wählen, etwa Jensen–Shannon</translation>
    </message>
    <message>
        <source>Hidden states are those of one text, whatever it attends to: choose the text or the translation alone, or a distance of attention rows, such as Jensen–Shannon</source>
        <translation>Verborgene Zustände sind die eines Textes, worauf auch immer er achtet: bitte den Text oder die Übersetzung allein wählen, oder einen Abstand der Attention-Zeilen, etwa Jensen–Shannon</translation>
    </message>
    <message>
        <source>The points attend to nothing: type a translation, or keep special tokens</source>
        <translation>Die Punkte achten auf nichts: bitte eine Übersetzung eingeben oder die Sondertokens behalten</translation>
    </message>
    <message>
        <source>%1 does not give its hidden states: choose a distance of attention</source>
        <translation>%1 gibt seine verborgenen Zustände nicht heraus: bitte einen Abstand der Attention wählen</translation>
    </message>
    <message>
        <source>A matrix of attention holds no hidden states: choose a distance of attention</source>
        <translation>Eine Attention-Matrix enthält keine verborgenen Zustände: bitte einen Abstand der Attention wählen</translation>
    </message>
    <message>
        <source>The points attend to later ones: there is no part of the text that was read first</source>
        <translation>Die Punkte achten auf spätere: Es gibt keinen Teil des Textes, der zuerst gelesen wurde</translation>
    </message>
    <message>
        <source>A matrix or a diagram is that of one head: type a text to see all heads of a model</source>
        <translation>Eine Matrix oder ein Diagramm gehört zu einem Kopf: Um alle Köpfe eines Modells zu sehen, bitte einen Text eingeben</translation>
    </message>
    <message>
        <source>Heads are compared among the tokens of one text: choose the text or the translation alone</source>
        <translation>Köpfe werden auf den Tokens eines Textes verglichen: bitte den Text oder die Übersetzung allein wählen</translation>
    </message>
    <message>
        <source>Only a text is read token by token: a matrix or a diagram does not grow</source>
        <translation>Nur ein Text wird Token für Token gelesen: Eine Matrix oder ein Diagramm wächst nicht</translation>
    </message>
    <message>
        <source>The tokens of a text over its translation do not come one by one: choose the text, the translation, or the translation over the text</source>
        <translation>Die Tokens eines Textes über seiner Übersetzung kommen nicht nacheinander: bitte den Text, die Übersetzung oder die Übersetzung über dem Text wählen</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>eine Liste von Zeichenketten</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>names that are among &quot;columns&quot;</source>
        <translation>Namen, die in &quot;columns&quot; vorkommen</translation>
    </message>
    <message>
        <source>names of features</source>
        <translation>Namen von Merkmalen</translation>
    </message>
    <message>
        <source>the name of a metric</source>
        <translation>der Name eines Abstands</translation>
    </message>
    <message>
        <source>%1 and %2 are not of the same work: %3 &quot;%4&quot; is %5 in the first, %6 in the second; one folder holds the results of one work</source>
        <translation>%1 und %2 gehören nicht zur selben Arbeit: %3 &quot;%4&quot; ist %5 in der ersten, %6 in der zweiten; ein Ordner enthält die Ergebnisse einer Arbeit</translation>
    </message>
    <message>
        <source>%1: a .txt file has a text a line and no columns; use .csv or .jsonl for them</source>
        <translation>%1: Eine .txt-Datei hat einen Text je Zeile und keine Spalten; für Spalten bitte .csv oder .jsonl verwenden</translation>
    </message>
    <message>
        <source>%1 is empty: there is no header</source>
        <translation>%1 ist leer: Es gibt keine Kopfzeile</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: a corpus is a .txt, .csv, .tsv or .jsonl file</source>
        <translation>%1: Ein Korpus ist eine .txt-, .csv-, .tsv- oder .jsonl-Datei</translation>
    </message>
    <message>
        <source>The results of row %1 are not of these settings: delete the folder and begin again</source>
        <translation>Die Ergebnisse der Zeile %1 gehören nicht zu diesen Einstellungen: bitte den Ordner löschen und von vorn beginnen</translation>
    </message>
    <message>
        <source>The table has a column “%1” of its own: call that of the corpus otherwise</source>
        <translation>Die Tabelle hat selbst eine Spalte „%1“: bitte die des Korpus anders nennen</translation>
    </message>
    <message>
        <source>The column “%1” has more than %2 different values: it makes no groups; --column keeps it without comparing</source>
        <translation>Die Spalte „%1“ hat mehr als %2 verschiedene Werte: Sie bildet keine Gruppen; --column übernimmt sie, ohne zu vergleichen</translation>
    </message>
    <message>
        <source>The column “%1” has only one value: there are no groups to compare</source>
        <translation>Die Spalte „%1“ hat nur einen Wert: Es gibt keine Gruppen zu vergleichen</translation>
    </message>
    <message>
        <source>%1 is no regular file; a corpus is read twice: save it as a file first</source>
        <translation>%1 ist keine gewöhnliche Datei; ein Korpus wird zweimal gelesen: bitte zuerst als Datei speichern</translation>
    </message>
    <message>
        <source>Cannot open %1: %2</source>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Cannot make the folder %1: %2</source>
        <translation>Der Ordner %1 kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Another process works in %1: wait for it, or choose another folder</source>
        <translation>Ein anderer Prozess arbeitet in %1: bitte auf ihn warten oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>this command</source>
        <translation>dieser Befehl</translation>
    </message>
    <message>
        <source>%1 holds shard %2 of %3, not %4 of %5: choose another folder</source>
        <translation>%1 enthält Teil %2 von %3, nicht %4 von %5: bitte einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>%1 is one of %2 shards, %3 one of %4</source>
        <translation>%1 ist einer von %2 Teilen, %3 einer von %4</translation>
    </message>
    <message>
        <source>%1 and %2 are both shard %3</source>
        <translation>%1 und %2 sind beide Teil %3</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 rows)</source>
        <translation>%1 (%2 von %3 Zeilen)</translation>
    </message>
    <message>
        <source>Of %1 shards these are missing: %2</source>
        <translation>Von %1 Teilen fehlen: %2</translation>
    </message>
    <message>
        <source>Not complete: %1; their commands, run again, go on where they were</source>
        <translation>Nicht vollständig: %1; ihre Befehle machen, noch einmal ausgeführt, dort weiter, wo sie waren</translation>
    </message>
    <message>
        <source>Row %1 is not where it should be in shard %2: delete its folder and run its command again</source>
        <translation>Zeile %1 steht in Teil %2 nicht dort, wo sie stehen sollte: bitte dessen Ordner löschen und dessen Befehl noch einmal ausführen</translation>
    </message>
    <message>
        <source>%1 holds no results of a corpus</source>
        <translation>%1 enthält keine Ergebnisse eines Korpus</translation>
    </message>
    <message>
        <source>%1 is damaged before byte %2: delete the folder and begin again</source>
        <translation>%1 ist vor Byte %2 beschädigt: bitte den Ordner löschen und von vorn beginnen</translation>
    </message>
    <message>
        <source>%1 holds the results of other rows than those expected: choose another folder, or delete this one and begin again</source>
        <translation>%1 enthält die Ergebnisse anderer Zeilen als der erwarteten: bitte einen anderen Ordner wählen oder diesen löschen und von vorn beginnen</translation>
    </message>
    <message>
        <source>Cannot write %1: %2; what is in it is kept: the same command goes on from there</source>
        <translation>%1 kann nicht geschrieben werden: %2; was darin ist, bleibt erhalten: Derselbe Befehl macht dort weiter</translation>
    </message>
    <message>
        <source>The corpus has become shorter than it was when the work began</source>
        <translation>Das Korpus ist kürzer geworden, als es zu Beginn der Arbeit war</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. The folder for models is chosen by HF_HUB_CACHE or HF_HOME</source>
        <translation>%1 kann nicht geschrieben werden: %2. Den Ordner für Modelle wählt HF_HUB_CACHE oder HF_HOME</translation>
    </message>
    <message>
        <source>HF_ENDPOINT is no address of a server, such as https://huggingface.co</source>
        <translation>HF_ENDPOINT ist keine Adresse eines Servers, wie etwa https://huggingface.co</translation>
    </message>
    <message>
        <source>The Hugging Face token (HF_TOKEN, or the token file) holds a character that no token holds; a token is one word of letters, digits and underscores</source>
        <translation>Das Token von Hugging Face (HF_TOKEN oder die Datei mit dem Token) enthält ein Zeichen, das in keinem Token vorkommt; ein Token ist ein Wort aus Buchstaben, Ziffern und Unterstrichen</translation>
    </message>
    <message>
        <source>safetensors of another name</source>
        <translation>safetensors unter anderem Namen</translation>
    </message>
    <message>
        <source>a hash in hexadecimal digits</source>
        <translation>ein Hash aus hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>%1 holds no config.json: it is no model of transformers</source>
        <translation>%1 enthält keine config.json: Es ist kein Modell für transformers</translation>
    </message>
    <message>
        <source>%1 holds no weights that can be opened (model.safetensors or pytorch_model.bin), only %2</source>
        <translation>%1 enthält keine Gewichte, die geöffnet werden können (model.safetensors oder pytorch_model.bin), nur %2</translation>
    </message>
    <message>
        <source>%1 holds no weights that can be opened (model.safetensors or pytorch_model.bin)</source>
        <translation>%1 enthält keine Gewichte, die geöffnet werden können (model.safetensors oder pytorch_model.bin)</translation>
    </message>
    <message>
        <source>The server&apos;s answer about %1</source>
        <translation>Die Antwort des Servers zu %1</translation>
    </message>
    <message>
        <source>a commit of 40 hexadecimal digits</source>
        <translation>ein Commit aus 40 hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>%1: is no valid JSON: %2</source>
        <translation>%1: ist kein gültiges JSON: %2</translation>
    </message>
    <message>
        <source>an array of %1</source>
        <translation>ein Array der Länge %1</translation>
    </message>
    <message>
        <source>an object of %1</source>
        <translation>ein Objekt der Größe %1</translation>
    </message>
    <message>
        <source>%1: the file is %2, expected a JSON object</source>
        <translation>%1: Die Datei ist %2, erwartet: ein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected a JSON object</source>
        <translation>%1: &quot;%2&quot; ist %3, erwartet: ein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is missing, expected %3</source>
        <translation>%1: &quot;%2&quot; fehlt, erwartet: %3</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is %3, expected %4</source>
        <translation>%1: &quot;%2&quot; ist %3, erwartet: %4</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>eine Zeichenkette</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>ein Array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: expected a number, found “%4”</source>
        <translation>%1, Zeile %2, Spalte %3: Zahl erwartet, „%4“ gefunden</translation>
    </message>
    <message>
        <source>%1: a matrix with %2 columns is too large; at most %3 can be read</source>
        <translation>%1: Eine Matrix mit %2 Spalten ist zu groß; höchstens %3 können gelesen werden</translation>
    </message>
    <message>
        <source>%1, line %2: expected %3 numbers as in the first row, found %4</source>
        <translation>%1, Zeile %2: %3 Zahlen wie in der ersten Zeile erwartet, %4 gefunden</translation>
    </message>
    <message>
        <source>%1: the matrix is not square: %2 columns, more than %2 rows</source>
        <translation>%1: Die Matrix ist nicht quadratisch: %2 Spalten, mehr als %2 Zeilen</translation>
    </message>
    <message>
        <source>%1: the matrix is not square: %2 columns, %3 rows</source>
        <translation>%1: Die Matrix ist nicht quadratisch: %2 Spalten, %3 Zeilen</translation>
    </message>
    <message>
        <source>%1: expected a two-dimensional array, found shape %2</source>
        <translation>%1: zweidimensionales Array erwartet, Form %2 gefunden</translation>
    </message>
    <message>
        <source>%1: the matrix is not square: shape %2</source>
        <translation>%1: Die Matrix ist nicht quadratisch: Form %2</translation>
    </message>
    <message>
        <source>%1: a matrix of %2 rows is too large; at most %3 can be read</source>
        <translation>%1: Eine Matrix mit %2 Zeilen ist zu groß; höchstens %3 können gelesen werden</translation>
    </message>
    <message>
        <source>Not an attention matrix: row %1, column %2 (counted from 0) is %3; attention weights are ≥ 0</source>
        <translation>Keine Attention-Matrix: Zeile %1, Spalte %2 (von 0 an gezählt) ist %3; Attention-Gewichte sind ≥ 0</translation>
    </message>
    <message>
        <source>Not an attention matrix: row %1 (counted from 0) sums to %2, expected 1 (weights after softmax)</source>
        <translation>Keine Attention-Matrix: Zeile %1 (von 0 an gezählt) hat die Summe %2, erwartet: 1 (Gewichte nach Softmax)</translation>
    </message>
    <message>
        <source>1 − attention needs a square matrix, found %1 rows and %2 columns</source>
        <translation>1 − Attention braucht eine quadratische Matrix, gefunden: %1 Zeilen und %2 Spalten</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory, %3 are free; %4</source>
        <translation>%1 braucht %2 Arbeitsspeicher, %3 sind frei; %4</translation>
    </message>
    <message>
        <source>the name of a file in the same folder</source>
        <translation>der Name einer Datei im selben Ordner</translation>
    </message>
    <message>
        <source>%1: there is no such file, but %2 says that weights are in it; the model may have been copied incompletely</source>
        <translation>%1: Diese Datei gibt es nicht, doch laut %2 sind Gewichte darin; das Modell ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; is also in %3, expected each tensor once</source>
        <translation>%1: Tensor &quot;%2&quot; ist auch in %3, erwartet wird jeder Tensor nur einmal</translation>
    </message>
    <message>
        <source>%1: there is no such file, nor pytorch_model.bin or the index of either</source>
        <translation>%1: Diese Datei gibt es nicht, auch nicht pytorch_model.bin oder das Verzeichnis einer der beiden</translation>
    </message>
    <message>
        <source>%1; %2 is there, but its kind of weights is not read</source>
        <translation>%1; %2 ist da, doch Gewichte dieser Art werden nicht gelesen</translation>
    </message>
    <message>
        <source>&quot;absolute&quot;; other positions are not computed for this family</source>
        <translation>&quot;absolute&quot;; andere Positionen werden für diese Familie nicht berechnet</translation>
    </message>
    <message>
        <source>false; this family is computed as an encoder only</source>
        <translation>false; diese Familie wird nur als Encoder berechnet</translation>
    </message>
    <message>
        <source>0; models with a convolution are not computed</source>
        <translation>0; Modelle mit einer Faltung werden nicht berechnet</translation>
    </message>
    <message>
        <source>&quot;rotary&quot; or &quot;absolute&quot;</source>
        <translation>&quot;rotary&quot; oder &quot;absolute&quot;</translation>
    </message>
    <message>
        <source>false; only the language model is computed</source>
        <translation>false; nur das Sprachmodell wird berechnet</translation>
    </message>
    <message>
        <source>false; attention to a second text is not computed</source>
        <translation>false; Attention auf einen zweiten Text wird nicht berechnet</translation>
    </message>
    <message>
        <source>a number above 0, at most 1</source>
        <translation>eine Zahl über 0, höchstens 1</translation>
    </message>
    <message>
        <source>a divisor of &quot;num_attention_heads&quot;</source>
        <translation>ein Teiler von &quot;num_attention_heads&quot;</translation>
    </message>
    <message>
        <source>false; Marian models with other norms are not computed</source>
        <translation>false; Marian-Modelle mit anderen Normierungen werden nicht berechnet</translation>
    </message>
    <message>
        <source>true; two vocabularies are not read</source>
        <translation>true; zwei Vokabulare werden nicht gelesen</translation>
    </message>
    <message>
        <source>&quot;full_attention&quot; or &quot;sliding_attention&quot; for each layer</source>
        <translation>&quot;full_attention&quot; oder &quot;sliding_attention&quot; für jede Schicht</translation>
    </message>
    <message>
        <source>an activation, or &quot;gated-&quot; and an activation</source>
        <translation>eine Aktivierung oder &quot;gated-&quot; und eine Aktivierung</translation>
    </message>
    <message>
        <source>%1: reads 1 to %2 tokens, got %3</source>
        <translation>%1: liest 1 bis %2 Tokens, nicht %3</translation>
    </message>
    <message>
        <source>%1: token id %2 is not in the model&apos;s vocabulary</source>
        <translation>%1: Die Tokennummer %2 ist nicht im Vokabular des Modells</translation>
    </message>
    <message>
        <source>%1: token id %2 is not in the model&apos;s vocabulary, whose ids are 0 to %3</source>
        <translation>%1: Die Tokennummer %2 ist nicht im Vokabular des Modells, dessen Nummern von 0 bis %3 gehen</translation>
    </message>
    <message>
        <source>%1: has layers 0 to %2, not %3</source>
        <translation>%1: hat die Schichten 0 bis %2, nicht %3</translation>
    </message>
    <message>
        <source>%1: cannot be read: %2</source>
        <translation>%1: kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: cannot be read: it is no regular file</source>
        <translation>%1: kann nicht gelesen werden: Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1: there is no such folder</source>
        <translation>%1: Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>%1: is no folder; a model is a folder with config.json in it</source>
        <translation>%1: ist kein Ordner; ein Modell ist ein Ordner, in dem config.json liegt</translation>
    </message>
    <message>
        <source>%1: there is no such file; a model is a folder with config.json in it</source>
        <translation>%1: Diese Datei gibt es nicht; ein Modell ist ein Ordner, in dem config.json liegt</translation>
    </message>
    <message>
        <source>close other programs or choose a smaller model</source>
        <translation>andere Programme schließen oder ein kleineres Modell wählen</translation>
    </message>
    <message>
        <source>%1: reads one text, not a text and its translation</source>
        <translation>%1: liest einen Text, nicht einen Text und seine Übersetzung</translation>
    </message>
    <message>
        <source>%1: there is no such file, nor vocab.txt, vocab.json with merges.txt or a model of sentencepiece beside it; one of them is needed to read text</source>
        <translation>%1: Diese Datei gibt es nicht, und daneben weder vocab.txt noch vocab.json mit merges.txt noch ein Modell von sentencepiece; eines davon braucht es, um Text zu lesen</translation>
    </message>
    <message>
        <source>%1: is no readable pickle: %2 at byte %3</source>
        <translation>%1: ist kein lesbares Pickle: %2 (bei Byte %3)</translation>
    </message>
    <message>
        <source>it ends</source>
        <translation>es bricht ab</translation>
    </message>
    <message>
        <source>it has more than %1 values</source>
        <translation>es hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>a mark is missing</source>
        <translation>eine Marke fehlt</translation>
    </message>
    <message>
        <source>an unknown value is referred to</source>
        <translation>auf einen unbekannten Wert wird verwiesen</translation>
    </message>
    <message>
        <source>something is appended to what is no list</source>
        <translation>etwas wird an etwas angehängt, das keine Liste ist</translation>
    </message>
    <message>
        <source>an item is set in what is no dictionary</source>
        <translation>ein Eintrag wird in etwas gesetzt, das kein Wörterbuch ist</translation>
    </message>
    <message>
        <source>the instruction %1 has no place in a file of weights</source>
        <translation>die Anweisung %1 hat in einer Datei mit Gewichten nichts zu suchen</translation>
    </message>
    <message>
        <source>a positive number</source>
        <translation>eine positive Zahl</translation>
    </message>
    <message>
        <source>a number below &quot;high_freq_factor&quot;</source>
        <translation>eine Zahl unter &quot;high_freq_factor&quot;</translation>
    </message>
    <message>
        <source>%1: is %2 bytes long, too short for a safetensors file; it may have been copied incompletely</source>
        <translation>%1: ist %2 Byte lang, zu kurz für eine safetensors-Datei; sie ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>%1: is no safetensors file: its header would be %2 bytes long, expected at most %3</source>
        <translation>%1: ist keine safetensors-Datei: Ihr Kopf wäre %2 Byte lang, erwartet höchstens %3</translation>
    </message>
    <message>
        <source>%1: ends inside its header (%2 bytes expected, %3 found); it may have been copied incompletely</source>
        <translation>%1: endet mitten im Dateikopf (%2 Byte erwartet, %3 gefunden); die Datei ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>%1: tensor %2</source>
        <translation>%1: Tensor %2</translation>
    </message>
    <message>
        <source>%1 has an unknown dtype %2</source>
        <translation>%1 hat den unbekannten Zahlentyp %2</translation>
    </message>
    <message>
        <source>%1 has a size of %2 in its shape</source>
        <translation>%1 hat in seiner Form die Größe %2</translation>
    </message>
    <message>
        <source>%1 has an impossibly large shape %2</source>
        <translation>%1 hat die unmöglich große Form %2</translation>
    </message>
    <message>
        <source>two byte positions</source>
        <translation>zwei Byte-Positionen</translation>
    </message>
    <message>
        <source>%1 lies at bytes %2 to %3, outside the file&apos;s %4 bytes of data; the file may have been copied incompletely</source>
        <translation>%1 liegt bei Byte %2 bis %3, außerhalb der %4 Byte Daten der Datei; die Datei ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>%1 is %2 bytes long, expected %3 for %4 %5</source>
        <translation>%1 ist %2 Byte lang, erwartet %3 für %4 %5</translation>
    </message>
    <message>
        <source>%1: bytes %2 to %3 belong to no tensor</source>
        <translation>%1: Byte %2 bis %3 gehören zu keinem Tensor</translation>
    </message>
    <message>
        <source>%1: tensor %2 at bytes %3 to %4 overlaps tensor %5, which ends at %6</source>
        <translation>%1: Tensor %2 bei Byte %3 bis %4 überschneidet sich mit Tensor %5, der bei %6 endet</translation>
    </message>
    <message>
        <source>%1: holds no dictionary of tensors (a state_dict)</source>
        <translation>%1: enthält kein Wörterbuch von Tensoren (state_dict)</translation>
    </message>
    <message>
        <source>%1: holds an entry whose name is no text</source>
        <translation>%1: enthält einen Eintrag, dessen Name kein Text ist</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot;</source>
        <translation>%1: Tensor &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 is not described as torch.save describes tensors</source>
        <translation>%1 ist nicht so beschrieben, wie torch.save Tensoren beschreibt</translation>
    </message>
    <message>
        <source>%1 would be made by calling %2; a file of weights is read as data, and this is none</source>
        <translation>%1 entstünde durch einen Aufruf von %2; eine Datei mit Gewichten wird als Daten gelesen, und das sind keine</translation>
    </message>
    <message>
        <source>%1 has numbers of an unknown type %2</source>
        <translation>%1 hat Zahlen des unbekannten Typs %2</translation>
    </message>
    <message>
        <source>%1 has a size of %2</source>
        <translation>%1 hat die Größe %2</translation>
    </message>
    <message>
        <source>%1 with shape %2 lies outside the numbers stored for it</source>
        <translation>%1 mit der Form %2 liegt außerhalb der dafür gespeicherten Zahlen</translation>
    </message>
    <message>
        <source>%1: is a ZIP archive without data.pkl, no file of torch.save</source>
        <translation>%1: ist ein ZIP-Archiv ohne data.pkl, keine Datei von torch.save</translation>
    </message>
    <message>
        <source>%1: was written on a machine with byte order &quot;%2&quot;, expected little</source>
        <translation>%1: wurde auf einem Rechner mit der Bytereihenfolge &quot;%2&quot; geschrieben, erwartet little</translation>
    </message>
    <message>
        <source>%1: has no numbers &quot;%2&quot; although a tensor is made of them</source>
        <translation>%1: hat keine Zahlen &quot;%2&quot;, obwohl ein Tensor daraus besteht</translation>
    </message>
    <message>
        <source>%1: is no file of torch.save</source>
        <translation>%1: ist keine Datei von torch.save</translation>
    </message>
    <message>
        <source>%1: was written on a big-endian machine, expected little-endian</source>
        <translation>%1: wurde auf einem Big-Endian-Rechner geschrieben, erwartet Little-Endian</translation>
    </message>
    <message>
        <source>%1: ends inside the numbers &quot;%2&quot;; it may have been copied incompletely</source>
        <translation>%1: endet mitten in den Zahlen &quot;%2&quot;; die Datei ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>an error without a message</source>
        <translation>ein Fehler ohne Meldung</translation>
    </message>
    <message>
        <source>row %1 of layer %2, head %3 has a weight of %4</source>
        <translation>Zeile %1 von Schicht %2, Kopf %3 hat ein Gewicht von %4</translation>
    </message>
    <message>
        <source>row %1 of layer %2, head %3 sums to %4</source>
        <translation>Zeile %1 von Schicht %2, Kopf %3 hat die Summe %4</translation>
    </message>
    <message>
        <source>%1: the program has no method &quot;forward&quot;</source>
        <translation>%1: Das Programm hat keine Methode &quot;forward&quot;</translation>
    </message>
    <message>
        <source>%1: &quot;forward&quot; needs &quot;%2&quot;, expected token ids and at most an attention mask</source>
        <translation>%1: &quot;forward&quot; braucht &quot;%2&quot;, erwartet Tokennummern und höchstens eine Attention-Maske</translation>
    </message>
    <message>
        <source>%1: the program failed on %2 tokens</source>
        <translation>%1: Das Programm ist an %2 Tokens gescheitert</translation>
    </message>
    <message>
        <source>%1: the program returns no attentions: %2, expected weights that sum to 1; %3</source>
        <translation>%1: Das Programm gibt keine Attention zurück: %2, erwartet Gewichte mit der Summe 1; %3</translation>
    </message>
    <message>
        <source>%1: the program returns no attentions, which are a tuple or list of tensors with shape [1, heads, %2, %2] for %2 tokens; %3</source>
        <translation>%1: Das Programm gibt keine Attention zurück, also kein Tupel und keine Liste von Tensoren der Form [1, Köpfe, %2, %2] bei %2 Tokens; %3</translation>
    </message>
    <message>
        <source>%1: the attention of %2 tokens in %3 layers</source>
        <translation>%1: die Attention von %2 Tokens in %3 Schichten</translation>
    </message>
    <message>
        <source>shorten the text</source>
        <translation>den Text kürzen</translation>
    </message>
    <message>
        <source>%1 layers, %2 heads and hidden size %3</source>
        <translation>%1 Schichten, %2 Köpfe und verborgene Größe %3</translation>
    </message>
    <message>
        <source>%1: the program returns %2 for %3 tokens, expected %4 as for a short text</source>
        <translation>%1: Das Programm gibt %2 bei %3 Tokens zurück, erwartet %4 wie bei einem kurzen Text</translation>
    </message>
    <message>
        <source>%1: a hidden state came out infinite or not a number</source>
        <translation>%1: Ein verborgener Zustand ist unendlich oder keine Zahl</translation>
    </message>
    <message>
        <source>%1: is no TorchScript program, which has constants.pkl in it; weights are read from model.safetensors or pytorch_model.bin</source>
        <translation>%1: ist kein TorchScript-Programm, in dem constants.pkl läge; Gewichte werden aus model.safetensors oder pytorch_model.bin gelesen</translation>
    </message>
    <message>
        <source>%1 is a TorchScript program: it can do what it likes with this machine; open it only if you trust its source</source>
        <translation>%1 ist ein TorchScript-Programm: Es kann mit diesem Rechner machen, was es will; nur öffnen, wenn die Quelle vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>%1: its program</source>
        <translation>%1: sein Programm</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>hidden state %1</source>
        <translation>verborgener Zustand %1</translation>
    </message>
    <message>
        <source>the attention of layer %1</source>
        <translation>die Attention von Schicht %1</translation>
    </message>
    <message>
        <source>the cross-attention of layer %1</source>
        <translation>die Cross-Attention von Schicht %1</translation>
    </message>
    <message>
        <source>%1: %2 came out infinite or not a number; the weights are damaged or too large</source>
        <translation>%1: %2 ist unendlich oder keine Zahl; die Gewichte sind beschädigt oder zu groß</translation>
    </message>
    <message>
        <source>shorten the text or choose a lower layer</source>
        <translation>den Text kürzen oder eine frühere Schicht wählen</translation>
    </message>
    <message>
        <source>%1: the decoder needs all layers of the encoder</source>
        <translation>%1: Der Decoder braucht alle Schichten des Encoders</translation>
    </message>
    <message>
        <source>a norm without a formula</source>
        <translation>eine Normierung ohne Formel</translation>
    </message>
    <message>
        <source>an activation without a formula</source>
        <translation>eine Aktivierung ohne Formel</translation>
    </message>
    <message>
        <source>%1 has dtype %2, expected F32, F16 or BF16</source>
        <translation>%1 hat den Zahlentyp %2, erwartet F32, F16 oder BF16</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; is missing, expected with shape %3</source>
        <translation>%1: Tensor &quot;%2&quot; fehlt, erwartet mit der Form %3</translation>
    </message>
    <message>
        <source>%1 has shape %2, expected %3 from config.json</source>
        <translation>%1 hat die Form %2, erwartet %3 nach config.json</translation>
    </message>
    <message>
        <source>%1 holds %2 as element %3, expected finite numbers</source>
        <translation>%1 enthält %2 als Element %3, erwartet endliche Zahlen</translation>
    </message>
    <message>
        <source>%1: tensor &quot;%2&quot; with shape %3 has no place in the model that config.json describes</source>
        <translation>%1: Tensor &quot;%2&quot; mit der Form %3 hat keinen Platz in dem Modell, das config.json beschreibt</translation>
    </message>
    <message>
        <source>it ends before byte %1 + %2</source>
        <translation>es endet vor Byte %1 + %2</translation>
    </message>
    <message>
        <source>%1: is no readable ZIP archive: %2; it may have been copied incompletely</source>
        <translation>%1: ist kein lesbares ZIP-Archiv: %2; es ist vielleicht unvollständig kopiert worden</translation>
    </message>
    <message>
        <source>it is %1 bytes long</source>
        <translation>es ist %1 Byte lang</translation>
    </message>
    <message>
        <source>it has no ZIP64 record where its locator says</source>
        <translation>es hat keinen ZIP64-Eintrag, wo er angegeben ist</translation>
    </message>
    <message>
        <source>it has no directory at its end</source>
        <translation>es hat kein Verzeichnis am Ende</translation>
    </message>
    <message>
        <source>it has a ZIP64 field that is too short</source>
        <translation>es hat ein zu kurzes ZIP64-Feld</translation>
    </message>
    <message>
        <source>it has a damaged directory</source>
        <translation>es hat ein beschädigtes Verzeichnis</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; in it is compressed or encrypted, expected stored as it is</source>
        <translation>%1: &quot;%2&quot; darin ist komprimiert oder verschlüsselt, erwartet unverändert gespeichert</translation>
    </message>
    <message>
        <source>it has no file where its directory says</source>
        <translation>es hat keine Datei, wo sein Verzeichnis eine angibt</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is in it twice</source>
        <translation>%1: &quot;%2&quot; ist zweimal darin</translation>
    </message>
    <message>
        <source>%1: the NumPy header has no &apos;%2&apos;</source>
        <translation>%1: Dem NumPy-Header fehlt &apos;%2&apos;</translation>
    </message>
    <message>
        <source>this is not a NumPy file: it does not begin with \x93NUMPY</source>
        <translation>Das ist keine NumPy-Datei: Sie beginnt nicht mit \x93NUMPY</translation>
    </message>
    <message>
        <source>the NumPy header is cut short</source>
        <translation>Der NumPy-Header ist abgeschnitten</translation>
    </message>
    <message>
        <source>the NumPy header claims %1 bytes, but the file ends first</source>
        <translation>Der NumPy-Header gibt %1 Bytes an, aber die Datei endet vorher</translation>
    </message>
    <message>
        <source>arrays of records cannot be read; save a plain array of numbers</source>
        <translation>Arrays von Datensätzen können nicht gelesen werden; bitte ein einfaches Array von Zahlen speichern</translation>
    </message>
    <message>
        <source>expected an array of floats or integers, found type %1</source>
        <translation>Array von Gleitkomma- oder ganzen Zahlen erwartet, Typ %1 gefunden</translation>
    </message>
    <message>
        <source>expected a shape such as (2, 3), that of a two-dimensional array, found %1</source>
        <translation>Form wie (2, 3) erwartet, die eines zweidimensionalen Arrays, %1 gefunden</translation>
    </message>
    <message>
        <source>%1: an array of shape %2 is too large</source>
        <translation>%1: Ein Array der Form %2 ist zu groß</translation>
    </message>
    <message>
        <source>%1: the file is cut short: %2 bytes of data expected, %3 found</source>
        <translation>%1: Die Datei ist abgeschnitten: %2 Bytes Daten erwartet, %3 gefunden</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file</source>
        <translation>%1 ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>%1, line %2: not UTF-8 (byte %3 is %4); save the file as UTF-8 and open it again</source>
        <translation>%1, Zeile %2: kein UTF-8 (Byte %3 ist %4); bitte die Datei als UTF-8 speichern und noch einmal öffnen</translation>
    </message>
    <message>
        <source>ICU has no normalisation data: %1</source>
        <translation>ICU hat keine Daten zur Normalisierung: %1</translation>
    </message>
    <message>
        <source>%1: the unk_token &quot;%2&quot; is not in the vocabulary</source>
        <translation>%1: Das unk_token &quot;%2&quot; ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>%1: the merge &quot;%2 %3&quot; lacks the continuing_subword_prefix &quot;%4&quot;</source>
        <translation>%1: Der Verschmelzung &quot;%2 %3&quot; fehlt der continuing_subword_prefix &quot;%4&quot;</translation>
    </message>
    <message>
        <source>%1: the merged token &quot;%2&quot; is not in the vocabulary</source>
        <translation>%1: Das verschmolzene Token &quot;%2&quot; ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>%1: the token to merge &quot;%2&quot; is not in the vocabulary</source>
        <translation>%1: Das zu verschmelzende Token &quot;%2&quot; ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>ICU has no rules for grapheme clusters: %1</source>
        <translation>ICU hat keine Regeln für Graphem-Cluster: %1</translation>
    </message>
    <message>
        <source>%1: the charsmap has %2 bytes, expected 4 or more</source>
        <translation>%1: Die Charsmap hat %2 Byte, erwartet 4 oder mehr</translation>
    </message>
    <message>
        <source>%1: the charsmap names a trie of %2 bytes, expected a multiple of 4 up to %3</source>
        <translation>%1: Die Charsmap nennt einen Trie von %2 Byte, erwartet ein Vielfaches von 4 bis %3</translation>
    </message>
    <message>
        <source>%1: the charsmap is damaged: %2</source>
        <translation>%1: Die Charsmap ist beschädigt: %2</translation>
    </message>
    <message>
        <source>its last string does not end</source>
        <translation>ihre letzte Zeichenkette endet nicht</translation>
    </message>
    <message>
        <source>its trie points outside itself</source>
        <translation>ihr Trie verweist über sich hinaus</translation>
    </message>
    <message>
        <source>its trie points outside its strings</source>
        <translation>ihr Trie verweist über ihre Zeichenketten hinaus</translation>
    </message>
    <message>
        <source>%1: added token &quot;%2&quot; has id %3, but the vocabulary has it as %4</source>
        <translation>%1: Das hinzugefügte Token &quot;%2&quot; hat die Nummer %3, im Vokabular aber %4</translation>
    </message>
    <message>
        <source>an id that no other token has</source>
        <translation>eine Nummer, die kein anderes Token hat</translation>
    </message>
    <message>
        <source>%1: the %2 &quot;%3&quot; is not in the vocabulary</source>
        <translation>%1: %2 &quot;%3&quot; ist nicht im Vokabular</translation>
    </message>
    <message>
        <source>%1: &quot;%2type&quot;: normalizer type %3 is not read</source>
        <translation>%1: &quot;%2type&quot;: Normalizer vom Typ %3 werden nicht gelesen</translation>
    </message>
    <message>
        <source>a token and its id</source>
        <translation>ein Token und seine Nummer</translation>
    </message>
    <message>
        <source>a token for each id</source>
        <translation>ein Token zu jeder Nummer</translation>
    </message>
    <message>
        <source>a list of special tokens with one sequence among them</source>
        <translation>eine Liste von Sondertokens mit einer Sequenz darunter</translation>
    </message>
    <message>
        <source>%1: &quot;%2type&quot;: post-processor type %3 is not read</source>
        <translation>%1: &quot;%2type&quot;: Post-Prozessoren vom Typ %3 werden nicht gelesen</translation>
    </message>
    <message>
        <source>Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous</source>
        <translation>Removed, Isolated, MergedWithPrevious, MergedWithNext oder Contiguous</translation>
    </message>
    <message>
        <source>one character</source>
        <translation>ein Zeichen</translation>
    </message>
    <message>
        <source>always, first or never</source>
        <translation>always, first oder never</translation>
    </message>
    <message>
        <source>%1: &quot;%2type&quot;: pre-tokenizer type %3 is not read</source>
        <translation>%1: &quot;%2type&quot;: Pre-Tokenizer vom Typ %3 werden nicht gelesen</translation>
    </message>
    <message>
        <source>%1: the regular expression &quot;%2&quot; cannot be read (%3)</source>
        <translation>%1: Der reguläre Ausdruck &quot;%2&quot; kann nicht gelesen werden (%3)</translation>
    </message>
    <message>
        <source>the tokenizer&apos;s regular expression &quot;%1&quot; takes too long on this text (%2)</source>
        <translation>Der reguläre Ausdruck &quot;%1&quot; des Tokenizers braucht bei diesem Text zu lange (%2)</translation>
    </message>
    <message>
        <source>T5Tokenizer, MT5Tokenizer, AlbertTokenizer, XLMRobertaTokenizer, CamembertTokenizer, LlamaTokenizer or DebertaV2Tokenizer: models of sentencepiece are read for these only</source>
        <translation>T5Tokenizer, MT5Tokenizer, AlbertTokenizer, XLMRobertaTokenizer, CamembertTokenizer, LlamaTokenizer oder DebertaV2Tokenizer: Modelle von sentencepiece werden nur für diese gelesen</translation>
    </message>
    <message>
        <source>%1: there is no %2 beside it</source>
        <translation>%1: %2 fehlt daneben</translation>
    </message>
    <message>
        <source>%1: is no sentencepiece model that can be read: %2</source>
        <translation>%1: ist kein lesbares sentencepiece-Modell: %2</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>es ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>its model_type is %1, expected 1 (unigram) or 2 (BPE)</source>
        <translation>sein model_type ist %1, erwartet 1 (Unigram) oder 2 (BPE)</translation>
    </message>
    <message>
        <source>treat_whitespace_as_suffix is not read</source>
        <translation>treat_whitespace_as_suffix wird nicht gelesen</translation>
    </message>
    <message>
        <source>escape_whitespaces = false is not read</source>
        <translation>escape_whitespaces = false wird nicht gelesen</translation>
    </message>
    <message>
        <source>piece %1 is empty or there twice</source>
        <translation>das Stück %1 ist leer oder zweimal da</translation>
    </message>
    <message>
        <source>it has two unknown pieces</source>
        <translation>es hat zwei unbekannte Stücke</translation>
    </message>
    <message>
        <source>it has no unknown piece</source>
        <translation>es hat kein unbekanntes Stück</translation>
    </message>
    <message>
        <source>it falls back on bytes, but lacks pieces for some</source>
        <translation>es weicht auf Bytes aus, doch für manche fehlen Stücke</translation>
    </message>
    <message>
        <source>%1: &quot;model.merges&quot; has %2, expected two tokens</source>
        <translation>%1: &quot;model.merges&quot; enthält %2, erwartet zwei Tokens</translation>
    </message>
    <message>
        <source>%1: &quot;model.vocab&quot; has %2, expected a token and its score</source>
        <translation>%1: &quot;model.vocab&quot; enthält %2, erwartet ein Token und seine Bewertung</translation>
    </message>
    <message>
        <source>%1: &quot;%2type&quot;: model type %3 is not read</source>
        <translation>%1: &quot;%2type&quot;: Modelle vom Typ %3 werden nicht gelesen</translation>
    </message>
    <message>
        <source>%1: &quot;tokenizer_class&quot; is missing, expected %2</source>
        <translation>%1: &quot;tokenizer_class&quot; fehlt, erwartet %2</translation>
    </message>
    <message>
        <source>%1: &quot;tokenizer_class&quot; is %2, expected %3</source>
        <translation>%1: &quot;tokenizer_class&quot; ist %2, erwartet %3</translation>
    </message>
    <message>
        <source>an object whose keys are ids</source>
        <translation>ein Objekt, dessen Schlüssel Nummern sind</translation>
    </message>
    <message>
        <source>%1: the vocabulary is empty</source>
        <translation>%1: Das Vokabular ist leer</translation>
    </message>
    <message>
        <source>%1: the unk_id %2 is not in the vocabulary of %3</source>
        <translation>%1: Die unk_id %2 ist nicht im Vokabular von %3 Tokens</translation>
    </message>
    <message>
        <source>%1: the text has a character that the vocabulary lacks, and there is no unk_id</source>
        <translation>%1: Der Text hat ein Zeichen, das im Vokabular fehlt, und eine unk_id gibt es nicht</translation>
    </message>
    <message>
        <source>%1: line %2 is &quot;%3&quot;, expected two tokens with a space between them</source>
        <translation>%1: Zeile %2 ist &quot;%3&quot;, erwartet zwei Tokens mit einem Leerzeichen dazwischen</translation>
    </message>
    <message>
        <source>GPT2Tokenizer, RobertaTokenizer, DebertaTokenizer, Qwen2Tokenizer or their kin: vocab.json and merges.txt are read for these only</source>
        <translation>GPT2Tokenizer, RobertaTokenizer, DebertaTokenizer, Qwen2Tokenizer oder ihresgleichen: vocab.json und merges.txt werden nur für diese gelesen</translation>
    </message>
    <message>
        <source>%1: holds no tokens, expected one on each line</source>
        <translation>%1: enthält keine Tokens, erwartet eines in jeder Zeile</translation>
    </message>
    <message>
        <source>BertTokenizer or its kin, MPNetTokenizer or EsmTokenizer: vocab.txt is read for these only</source>
        <translation>BertTokenizer oder seinesgleichen, MPNetTokenizer oder EsmTokenizer: vocab.txt wird nur für diese gelesen</translation>
    </message>
    <message>
        <source>ICU has no data to find words: %1</source>
        <translation>ICU hat keine Daten, um Wörter zu finden: %1</translation>
    </message>
    <message>
        <source>Distances cannot be brought to a common scale: nine tenths of them are 0, or one tenth ∞</source>
        <translation>Die Abstände lassen sich nicht auf eine gemeinsame Skala bringen: Neun Zehntel von ihnen sind 0, oder ein Zehntel ist ∞</translation>
    </message>
    <message>
        <source>The divergence compares two complexes on the same tokens; there are %1 and %2</source>
        <translation>Die Divergenz vergleicht zwei Komplexe auf denselben Tokens; es sind %1 und %2</translation>
    </message>
    <message>
        <source>%1: a diagram file ends with .pers (GUDHI), .npy (giotto-tda, persim) or .txt (Ripser)</source>
        <translation>%1: Eine Diagrammdatei endet auf .pers (GUDHI), .npy (giotto-tda, persim) oder .txt (Ripser)</translation>
    </message>
    <message>
        <source>%1: expected a dimension from 0 to %2, found %3</source>
        <translation>%1: Dimension von 0 bis %2 erwartet, %3 gefunden</translation>
    </message>
    <message>
        <source>%1: expected a birth and a death after it, found %2 and %3</source>
        <translation>%1: Geburt und danach Tod erwartet, %2 und %3 gefunden</translation>
    </message>
    <message>
        <source>%1: expected a number, found “%2”</source>
        <translation>%1: Zahl erwartet, „%2“ gefunden</translation>
    </message>
    <message>
        <source>%1: expected “dimension birth death”, found %2 numbers</source>
        <translation>%1: „dimension birth death“ erwartet, %2 Zahlen gefunden</translation>
    </message>
    <message>
        <source>%1: expected “%2”</source>
        <translation>%1: „%2“ erwartet</translation>
    </message>
    <message>
        <source>%1: expected “[birth,death)”, found “%2”</source>
        <translation>%1: „[birth,death)“ erwartet, „%2“ gefunden</translation>
    </message>
    <message>
        <source>%1: there is no “%2” as in the output of Ripser</source>
        <translation>%1: Es gibt kein „%2“ wie in der Ausgabe von Ripser</translation>
    </message>
    <message>
        <source>%1: expected one diagram, of shape (1, bars, 3), (bars, 3) or (bars, 2), found %2</source>
        <translation>%1: ein Diagramm der Form (1, bars, 3), (bars, 3) oder (bars, 2) erwartet, %2 gefunden</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>A persistence diagram holds the point (%1, %2): expected a finite birth and a death not before it</source>
        <translation>Ein Persistenzdiagramm enthält den Punkt (%1, %2): erwartet werden eine endliche Geburt und ein Tod, der nicht davor liegt</translation>
    </message>
    <message>
        <source>The diagrams have %1 and %2 points: too many to match (at most %3 pairs); leave out the shortest bars</source>
        <translation>Die Diagramme haben %1 und %2 Punkte: zu viele zum Zuordnen (höchstens %3 Paare); bitte die kürzesten Balken weglassen</translation>
    </message>
    <message>
        <source>Not a distance matrix: row %1, column %2 (counted from 0) is not a number (NaN)</source>
        <translation>Keine Abstandsmatrix: Zeile %1, Spalte %2 (von 0 an gezählt) ist keine Zahl (NaN)</translation>
    </message>
    <message>
        <source>Not a distance matrix: row %1, column %2 (counted from 0) is negative: %3</source>
        <translation>Keine Abstandsmatrix: Zeile %1, Spalte %2 (von 0 an gezählt) ist negativ: %3</translation>
    </message>
    <message>
        <source>Not a distance matrix: row %1, column %2 (counted from 0) is on the diagonal and should be 0, but is %3</source>
        <translation>Keine Abstandsmatrix: Zeile %1, Spalte %2 (von 0 an gezählt) liegt auf der Diagonalen und sollte 0 sein, ist aber %3</translation>
    </message>
    <message>
        <source>Not a distance matrix: row %1, column %2 (counted from 0) is %3, but its mirror image is %4; say which of the two is meant (the larger, the mean or the smaller), or make the matrix symmetric first</source>
        <translation>Keine Abstandsmatrix: Zeile %1, Spalte %2 (von 0 an gezählt) ist %3, aber ihr Spiegelbild ist %4; bitte sagen, welches von beiden gemeint ist (das größere, das Mittel oder das kleinere), oder die Matrix zuerst symmetrisch machen</translation>
    </message>
    <message>
        <source>Cannot write %1: this is written as %2</source>
        <translation>%1 kann nicht geschrieben werden: geschrieben wird dies als %2</translation>
    </message>
    <message>
        <source>There is no attention to write: a distance matrix was imported</source>
        <translation>Es gibt keine Attention zu schreiben: Es wurde eine Abstandsmatrix importiert</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Models are kept in the folder that HF_HUB_CACHE or HF_HOME names</source>
        <translation>%1 kann nicht geschrieben werden: %2. Modelle werden in dem Ordner aufbewahrt, den HF_HUB_CACHE oder HF_HOME nennt</translation>
    </message>
    <message>
        <source>“%1” is no name of a model: expected “organisation/name” or “name”</source>
        <translation>„%1“ ist kein Name eines Modells: erwartet wird „organisation/name“ oder „name“</translation>
    </message>
    <message>
        <source>“%1” is no name of a revision</source>
        <translation>„%1“ ist kein Name einer Revision</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too large; choose a smaller size or fewer dots per inch</source>
        <translation>Ein Bild von %1 × %2 Pixeln ist zu groß; bitte eine kleinere Größe oder weniger Punkte pro Zoll wählen</translation>
    </message>
    <message>
        <source>Cannot write %1: figures are written as .png, .svg or .pdf</source>
        <translation>%1 kann nicht geschrieben werden: Abbildungen werden als .png, .svg oder .pdf geschrieben</translation>
    </message>
    <message>
        <source>There is no bar %1: they count from 0, and there are %2</source>
        <translation>Es gibt keinen Balken %1: Sie zählen von 0 an, und es gibt %2</translation>
    </message>
    <message>
        <source>There is no point %1: they count from 0, and there are %2</source>
        <translation>Es gibt keinen Punkt %1: Sie zählen von 0 an, und es gibt %2</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>an object {…}</source>
        <translation>ein Objekt {…}</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a whole number from 0 on</source>
        <translation>eine ganze Zahl ab 0</translation>
    </message>
    <message>
        <source>a list […]</source>
        <translation>eine Liste […]</translation>
    </message>
    <message>
        <source>two whole numbers</source>
        <translation>zwei ganze Zahlen</translation>
    </message>
    <message>
        <source>%1 numbers</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>at %1: expected %2, found %3</source>
        <translation>bei %1: erwartet: %2, gefunden: %3</translation>
    </message>
    <message>
        <source>the first character and the one after the last</source>
        <translation>das erste Zeichen und das nach dem letzten</translation>
    </message>
    <message>
        <source>tokens in ascending order</source>
        <translation>Tokens in aufsteigender Reihenfolge</translation>
    </message>
    <message>
        <source>the name of a metric, such as js</source>
        <translation>der Name eines Abstands, etwa js</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>a layer and a head</source>
        <translation>eine Schicht und ein Kopf</translation>
    </message>
    <message>
        <source>a quaternion of length 1</source>
        <translation>ein Quaternion der Länge 1</translation>
    </message>
    <message>
        <source>it is no session: at format, expected “%1”</source>
        <translation>es ist keine Sitzung: bei format erwartet: „%1“</translation>
    </message>
    <message>
        <source>it was written by a newer version of this program: at version, expected at most %1, found %2</source>
        <translation>es wurde von einer neueren Version dieses Programms geschrieben: bei version erwartet: höchstens %1, gefunden: %2</translation>
    </message>
    <message>
        <source>Cannot write %1: a sweep is written as .png or .apng</source>
        <translation>%1 kann nicht geschrieben werden: Ein Durchlauf wird als .png oder .apng geschrieben</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>&quot;hidden_size&quot; (%1); other widths are not computed</source>
        <translation>&quot;hidden_size&quot; (%1); andere Breiten werden nicht berechnet</translation>
    </message>
    <message>
        <source>a list of %1 types of layers</source>
        <translation>eine Liste von %1 Arten von Schichten</translation>
    </message>
    <message>
        <source>a family that can be opened: %1</source>
        <translation>eine Familie, die geöffnet werden kann: %1</translation>
    </message>
    <message>
        <source>a multiple of &quot;%1&quot; (%2)</source>
        <translation>ein Vielfaches von &quot;%1&quot; (%2)</translation>
    </message>
    <message>
        <source>a value for which positions turn an even number of each head&apos;s numbers, not %1</source>
        <translation>ein Wert, bei dem Positionen eine gerade Anzahl der Zahlen jedes Kopfes drehen, nicht %1</translation>
    </message>
    <message>
        <source>an id from 0 to %1</source>
        <translation>eine Nummer von 0 bis %1</translation>
    </message>
    <message>
        <source>ids from 0 to %1</source>
        <translation>Nummern von 0 bis %1</translation>
    </message>
    <message>
        <source>line %1, column %2: nested deeper than %3 arrays and objects</source>
        <translation>Zeile %1, Spalte %2: tiefer verschachtelt als %3 Listen und Objekte</translation>
    </message>
    <message>
        <source>a view that stands nowhere else</source>
        <translation>eine Ansicht, die sonst nirgends steht</translation>
    </message>
    <message>
        <source>a width and a height in pixels</source>
        <translation>eine Breite und eine Höhe in Pixeln</translation>
    </message>
    <message>
        <source>a list of two parts or more</source>
        <translation>eine Liste von mindestens zwei Teilen</translation>
    </message>
    <message>
        <source>tabs or parts</source>
        <translation>Reiter oder Teile</translation>
    </message>
    <message>
        <source>one of its tabs</source>
        <translation>einer seiner Reiter</translation>
    </message>
    <message>
        <source>a view and its frame</source>
        <translation>eine Ansicht und ihr Rahmen</translation>
    </message>
    <message>
        <source>%1 holds rows, but no %2 that says of which corpus, model and settings: choose another folder, or delete %3</source>
        <translation>%1 enthält Zeilen, aber kein %2, das sagt, von welchem Korpus, Modell und welchen Einstellungen: Wählen Sie einen anderen Ordner, oder löschen Sie %3</translation>
    </message>
    <message>
        <source>%1 has been changed since the model was opened: open the model again once it is whole</source>
        <translation>%1 wurde geändert, seit das Modell geöffnet wurde: Öffnen Sie das Modell noch einmal, wenn die Datei vollständig ist</translation>
    </message>
    <message>
        <source>a name has more than %1 characters</source>
        <translation>ein Name hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>a name is made of what is no text</source>
        <translation>ein Name ist aus etwas gemacht, das kein Text ist</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, the most that is read of such a file</source>
        <translation>%1 ist größer als %2 MiB; mehr wird von so einer Datei nicht gelesen</translation>
    </message>
    <message>
        <source>The text, or what the tokenizer makes of it, has more than %1 characters, of which too few are tokens</source>
        <translation>Der Text, oder was der Tokenizer daraus macht, hat mehr als %1 Zeichen, von denen zu wenige Tokens sind</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>H0: sum of lengths</source>
        <translation>H0: Summe der Längen</translation>
    </message>
    <message>
        <source>Sum of the lengths of the bars of H0.</source>
        <translation>Summe der Längen der Balken von H0.</translation>
    </message>
    <message>
        <source>H0: entropy</source>
        <translation>H0: Entropie</translation>
    </message>
    <message>
        <source>Entropy, in nats, of the lengths of the bars of H0 as parts of their sum.</source>
        <translation>Entropie, in Nat, der Längen der Balken von H0 als Teile ihrer Summe.</translation>
    </message>
    <message>
        <source>H0: death of the longest bar</source>
        <translation>H0: Tod des längsten Balkens</translation>
    </message>
    <message>
        <source>When the longest bar of H0 ends.</source>
        <translation>Wann der längste Balken von H0 endet.</translation>
    </message>
    <message>
        <source>H0: bars that end from 0.75</source>
        <translation>H0: Balken, die ab 0,75 enden</translation>
    </message>
    <message>
        <source>Bars of H0 that end at 0.75 or later.</source>
        <translation>Balken von H0, die bei 0,75 oder später enden.</translation>
    </message>
    <message>
        <source>H0: bars that end from 0.5</source>
        <translation>H0: Balken, die ab 0,5 enden</translation>
    </message>
    <message>
        <source>Bars of H0 that end at 0.5 or later.</source>
        <translation>Balken von H0, die bei 0,5 oder später enden.</translation>
    </message>
    <message>
        <source>H0: bars that end up to 0.25</source>
        <translation>H0: Balken, die bis 0,25 enden</translation>
    </message>
    <message>
        <source>Bars of H0 that end at 0.25 or before.</source>
        <translation>Balken von H0, die bei 0,25 oder früher enden.</translation>
    </message>
    <message>
        <source>H1: birth of the longest bar</source>
        <translation>H1: Geburt des längsten Balkens</translation>
    </message>
    <message>
        <source>When the longest bar of H1 begins.</source>
        <translation>Wann der längste Balken von H1 beginnt.</translation>
    </message>
    <message>
        <source>H1: bars that begin from 0.25</source>
        <translation>H1: Balken, die ab 0,25 beginnen</translation>
    </message>
    <message>
        <source>Bars of H1 that begin at 0.25 or later.</source>
        <translation>Balken von H1, die bei 0,25 oder später beginnen.</translation>
    </message>
    <message>
        <source>H1: bars that begin up to 0.95</source>
        <translation>H1: Balken, die bis 0,95 beginnen</translation>
    </message>
    <message>
        <source>Bars of H1 that begin at 0.95 or before.</source>
        <translation>Balken von H1, die bei 0,95 oder früher beginnen.</translation>
    </message>
    <message>
        <source>H1: bars that begin up to 0.70</source>
        <translation>H1: Balken, die bis 0,70 beginnen</translation>
    </message>
    <message>
        <source>Bars of H1 that begin at 0.70 or before.</source>
        <translation>Balken von H1, die bei 0,70 oder früher beginnen.</translation>
    </message>
    <message>
        <source>H1: sum of lengths</source>
        <translation>H1: Summe der Längen</translation>
    </message>
    <message>
        <source>Sum of the lengths of the bars of H1.</source>
        <translation>Summe der Längen der Balken von H1.</translation>
    </message>
    <message>
        <source>H1: entropy</source>
        <translation>H1: Entropie</translation>
    </message>
    <message>
        <source>Entropy, in nats, of the lengths of the bars of H1 as parts of their sum.</source>
        <translation>Entropie, in Nat, der Längen der Balken von H1 als Teile ihrer Summe.</translation>
    </message>
    <message>
        <source>H1: standard deviation of lengths</source>
        <translation>H1: Standardabweichung der Längen</translation>
    </message>
    <message>
        <source>Standard deviation of the lengths of the bars of H1; published under the name of variance.</source>
        <translation>Standardabweichung der Längen der Balken von H1; veröffentlicht unter dem Namen Varianz.</translation>
    </message>
    <message>
        <source>H1: number of bars</source>
        <translation>H1: Zahl der Balken</translation>
    </message>
    <message>
        <source>How many bars of H1 there are.</source>
        <translation>Wie viele Balken von H1 es gibt.</translation>
    </message>
    <message>
        <source>The filtration is that of the chosen metric.</source>
        <translation>Die Filtration ist die der gewählten Metrik.</translation>
    </message>
    <message>
        <source>The filtration is 1 − max(a_ij, a_ji), whatever metric is chosen.</source>
        <translation>Die Filtration ist 1 − max(a_ij, a_ji), welche Metrik auch gewählt ist.</translation>
    </message>
    <message>
        <source>%1: cannot be removed: %2</source>
        <translation>%1: lässt sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>%1: only says where the file is (Git LFS); &quot;git lfs pull&quot; fetches it</source>
        <translation>%1: sagt nur, wo die Datei ist (Git LFS); „git lfs pull“ holt sie</translation>
    </message>
    <message>
        <source>%1: is an adapter (such as LoRA), not a model: put it into its base model (merge_and_unload of peft), save that, and open it</source>
        <translation>%1: ist ein Adapter (wie LoRA), kein Modell: Setzen Sie ihn in sein Grundmodell ein (merge_and_unload von peft), speichern Sie das, und öffnen Sie es</translation>
    </message>
    <message>
        <source>%1: is an adapter (such as LoRA) for %2, not a model: put it into that model (merge_and_unload of peft), save the whole, and open it</source>
        <translation>%1: ist ein Adapter (wie LoRA) für %2, kein Modell: Setzen Sie ihn in dieses Modell ein (merge_and_unload von peft), speichern Sie das Ganze, und öffnen Sie es</translation>
    </message>
    <message>
        <source>%1: weights for llama.cpp (GGUF) are not read; open the model that they were made from, in Hugging Face layout</source>
        <translation>%1: Gewichte für llama.cpp (GGUF) werden nicht gelesen; öffnen Sie das Modell, aus dem sie gemacht sind, in der Anordnung von Hugging Face</translation>
    </message>
    <message>
        <source>%1: an ONNX graph does not tell its attention; open the model that it was made from, in Hugging Face layout</source>
        <translation>%1: Ein ONNX-Graph verrät seine Attention nicht; öffnen Sie das Modell, aus dem er gemacht ist, in der Anordnung von Hugging Face</translation>
    </message>
    <message>
        <source>%1: the weights are quantised (%2; tensor &quot;%3&quot; is %4): open the model that they were made from, with float32, float16 or bfloat16</source>
        <translation>%1: Die Gewichte sind quantisiert (%2; Tensor „%3“ ist %4): Öffnen Sie das Modell, aus dem sie gemacht sind, mit float32, float16 oder bfloat16</translation>
    </message>
    <message>
        <source>The tokenizer makes more than %1 characters of one; it may be damaged</source>
        <translation>Der Tokenizer macht mehr als %1 Zeichen aus einem; er ist vielleicht beschädigt</translation>
    </message>
    <message>
        <source>the name of a separator</source>
        <translation>der Name eines Trennzeichens</translation>
    </message>
    <message>
        <source>%1: two columns of its header are called “%2”: call one of them otherwise</source>
        <translation>%1: Zwei Spalten der Kopfzeile heißen „%2“: bitte eine davon anders nennen</translation>
    </message>
    <message>
        <source>%1: there is no column “%2”: without a header columns are called by their numbers, here %3 (separator: %4)</source>
        <translation>%1: Es gibt keine Spalte „%2“: ohne Kopfzeile heißen Spalten nach ihren Nummern, hier %3 (Trennzeichen: %4)</translation>
    </message>
    <message>
        <source>%1: there is no column “%2” in its header, which has %3 (separator: %4). If the first line is no header: --no-header</source>
        <translation>%1: Es gibt keine Spalte „%2“ in der Kopfzeile, die %3 hat (Trennzeichen: %4). Wenn die erste Zeile keine Kopfzeile ist: --no-header</translation>
    </message>
    <message>
        <source>%1 has no header that decides the separator, and its first line is one column with “%2” and several with “%3”: say which, with --separator</source>
        <translation>%1 hat keine Kopfzeile, die das Trennzeichen bestimmt, und seine erste Zeile ist mit „%2“ eine Spalte und mit „%3“ mehrere: bitte mit --separator wählen</translation>
    </message>
    <message>
        <source>%1 is UTF-32, which is not read: save it as UTF-8</source>
        <translation>%1 ist UTF-32, das nicht gelesen wird: bitte als UTF-8 speichern</translation>
    </message>
    <message>
        <source>%1 is UTF-16 without a byte-order mark, as far as can be told (%2): save it as UTF-8, or with a mark</source>
        <translation>%1 ist, soweit es zu erkennen ist, UTF-16 ohne Byte-Order-Mark (%2): bitte als UTF-8 oder mit einer solchen Marke speichern</translation>
    </message>
    <message>
        <source>line %1, column %2: %3 is half a character of UTF-16 (a lone surrogate)</source>
        <translation>Zeile %1, Spalte %2: %3 ist ein halbes UTF-16-Zeichen (ein einzelnes Surrogat)</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” has a decimal comma, as other characters separate the numbers; write decimals with a point</source>
        <translation>%1, Zeile %2: „%3“ hat ein Dezimalkomma, denn andere Zeichen trennen die Zahlen; bitte Dezimalstellen mit Punkt schreiben</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: expected a number, found nothing before the separator</source>
        <translation>%1, Zeile %2, Spalte %3: eine Zahl wird erwartet, vor dem Trennzeichen steht nichts</translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 numbers in one line</source>
        <translation>%1, Zeile %2: mehr als %3 Zahlen in einer Zeile</translation>
    </message>
    <message>
        <source>%1, line %2: this is no text in UTF-8; save the matrix as UTF-8 or as a NumPy array (.npy)</source>
        <translation>%1, Zeile %2: Das ist kein Text in UTF-8; bitte die Matrix als UTF-8 oder als NumPy-Array (.npy) speichern</translation>
    </message>
    <message>
        <source>%1 is empty: there is no matrix in it</source>
        <translation>%1 ist leer: Es ist keine Matrix darin</translation>
    </message>
    <message>
        <source>%1 holds %2 numbers, which are the part of a distance matrix below its diagonal of no number of points: %3 have %4, %5 have %6</source>
        <translation>%1 enthält %2 Zahlen, die bei keiner Zahl von Punkten der Teil einer Abstandsmatrix unter ihrer Diagonalen sind: %3 haben %4, %5 haben %6</translation>
    </message>
    <message>
        <source>%1, line %2: expected %3 numbers, one more than in the row before (the part of a distance matrix below its diagonal), found %4</source>
        <translation>%1, Zeile %2: %3 Zahlen erwartet, eine mehr als in der Zeile davor (der Teil einer Abstandsmatrix unter ihrer Diagonalen), %4 gefunden</translation>
    </message>
    <message>
        <source>%1 is an archive of arrays (.npz), and one array is expected: save it as .npy, in Python numpy.save(&quot;one.npy&quot;, numpy.load(&quot;all.npz&quot;)[&quot;name&quot;])</source>
        <translation>%1 ist ein Archiv von Arrays (.npz), erwartet wird ein einziges: bitte als .npy speichern, in Python numpy.save(&quot;one.npy&quot;, numpy.load(&quot;all.npz&quot;)[&quot;name&quot;])</translation>
    </message>
    <message>
        <source>%1: an array of shape %2 has %3 bytes of data, found %4: save one array a file</source>
        <translation>%1: Ein Array der Form %2 hat %3 Bytes Daten, gefunden sind %4: bitte ein Array je Datei speichern</translation>
    </message>
    <message>
        <source>OpenSSL does not compute SHA-256: is it set up to refuse it?</source>
        <translation>OpenSSL berechnet kein SHA-256: Verbietet das seine Einrichtung?</translation>
    </message>
    <message>
        <source>a number, null, share:S, longest-loop or components:K</source>
        <translation>eine Zahl, null, share:S, longest-loop oder components:K</translation>
    </message>
    <message>
        <source>There is no attention in distances or in a diagram</source>
        <translation>In Abständen und in einem Diagramm gibt es keine Attention</translation>
    </message>
    <message>
        <source>A file holds the attention of one text: how it grew is known only where tokens attend to earlier ones alone</source>
        <translation>Eine Datei enthält die Attention eines Textes: wie er wuchs, ist nur bekannt, wo Tokens allein auf frühere blicken</translation>
    </message>
    <message>
        <source>%1: what is compressed in it is damaged or ends too early; it may have been copied incompletely</source>
        <translation>%1: was darin komprimiert ist, ist beschädigt oder endet zu früh; vielleicht wurde sie unvollständig kopiert</translation>
    </message>
    <message>
        <source>%1: expected an array of texts, found type %2</source>
        <translation>%1: erwartet ein Feld von Texten, gefunden Typ %2</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; in it is encrypted, or compressed in a way that is not read</source>
        <translation>%1: „%2“ darin ist verschlüsselt oder auf eine Weise komprimiert, die nicht gelesen wird</translation>
    </message>
    <message>
        <source>%1: entry %2 is no tensor</source>
        <translation>%1: Eintrag %2 ist kein Tensor</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has the shape %3, expected [layers, heads, tokens, tokens] or [layers, texts, heads, tokens, tokens]</source>
        <translation>%1: „%2“ hat die Form %3, erwartet [Schichten, Köpfe, Tokens, Tokens] oder [Schichten, Texte, Köpfe, Tokens, Tokens]</translation>
    </message>
    <message>
        <source>%1: there is no text %2: &quot;%3&quot; has texts 0 to %4</source>
        <translation>%1: es gibt keinen Text %2: „%3“ hat die Texte 0 bis %4</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has the shape %3, expected [heads, tokens, tokens] or [texts, heads, tokens, tokens]</source>
        <translation>%1: „%2“ hat die Form %3, erwartet [Köpfe, Tokens, Tokens] oder [Texte, Köpfe, Tokens, Tokens]</translation>
    </message>
    <message>
        <source>%1 holds no attention: expected &quot;attentions&quot;, &quot;attention_0&quot;, &quot;attention.0&quot; or &quot;blocks.0.attn.hook_pattern&quot;</source>
        <translation>%1 enthält keine Attention: erwartet „attentions“, „attention_0“, „attention.0“ oder „blocks.0.attn.hook_pattern“</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has the shape %3, expected heads of %4 rows and %5 columns as the layer before it has</source>
        <translation>%1: „%2“ hat die Form %3, erwartet Köpfe mit %4 Zeilen und %5 Spalten wie in der Schicht davor</translation>
    </message>
    <message>
        <source>%1: %2 tokens are more than the %3 that are read</source>
        <translation>%1: %2 Tokens sind mehr als die %3, die gelesen werden</translation>
    </message>
    <message>
        <source>%1: the attention mask has %2 numbers, expected %3</source>
        <translation>%1: die Attention-Maske hat %2 Zahlen, erwartet %3</translation>
    </message>
    <message>
        <source>%1 of %2 tokens are padding and left out</source>
        <translation>%1 von %2 Tokens sind Auffüllung und weggelassen</translation>
    </message>
    <message>
        <source>%1: there are %2 tokens, but attention of %3</source>
        <translation>%1: es gibt %2 Tokens, aber Attention von %3</translation>
    </message>
    <message>
        <source>%1: there are spans of %2 tokens, but %3 tokens</source>
        <translation>%1: es gibt Stellen von %2 Tokens, aber %3 Tokens</translation>
    </message>
    <message>
        <source>%1 holds no attention of layer %2, head %3</source>
        <translation>%1 enthält keine Attention von Schicht %2, Kopf %3</translation>
    </message>
    <message>
        <source>%1: layer %2, head %3: row %4 (counted from 0) holds something that is no number or negative</source>
        <translation>%1: Schicht %2, Kopf %3: Zeile %4 (gezählt von 0) enthält etwas, das keine Zahl oder negativ ist</translation>
    </message>
    <message>
        <source>%1: layer %2, head %3: row %4, column %5 (counted from 0) holds %6, which is no weight of attention (0 to 1); if these are logits, take their softmax</source>
        <translation>%1: Schicht %2, Kopf %3: Zeile %4, Spalte %5 (gezählt von 0) enthält %6, kein Gewicht der Attention (0 bis 1); sind es Logits, deren Softmax nehmen</translation>
    </message>
    <message>
        <source>Rows do not sum to 1 (layer %1, head %2, row %3: %4): each is divided by its sum</source>
        <translation>Zeilen summieren sich nicht zu 1 (Schicht %1, Kopf %2, Zeile %3: %4): jede ist durch ihre Summe geteilt</translation>
    </message>
    <message>
        <source>The model is said to be causal, but tokens attend to later ones</source>
        <translation>Das Modell soll kausal sein, aber Tokens blicken auf spätere</translation>
    </message>
    <message>
        <source>%1 has been written to since it was opened: open it again</source>
        <translation>In %1 wurde geschrieben, seit sie geöffnet ist: noch einmal öffnen</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; has numbers of type %3, expected float16, bfloat16, float32 or float64</source>
        <translation>%1: „%2“ hat Zahlen vom Typ %3, erwartet float16, bfloat16, float32 oder float64</translation>
    </message>
    <message>
        <source>%1: its numbers are big-endian; save it as little-endian, in Python array.astype(array.dtype.newbyteorder(&quot;&lt;&quot;))</source>
        <translation>%1: die Zahlen sind big-endian; als little-endian speichern, in Python array.astype(array.dtype.newbyteorder(&quot;&lt;&quot;))</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no list of texts</source>
        <translation>%1: „%2“ ist keine Liste von Texten</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no list of numbers</source>
        <translation>%1: „%2“ ist keine Liste von Zahlen</translation>
    </message>
    <message>
        <source>%1 is an HDF5 file, which is not read. Convert it in Python: attention_topology.save(&quot;stack.safetensors&quot;, h5py.File(&quot;%1&quot;))</source>
        <translation>%1 ist eine HDF5-Datei, die nicht gelesen wird. In Python umwandeln: attention_topology.save(&quot;stack.safetensors&quot;, h5py.File(&quot;%1&quot;))</translation>
    </message>
    <message>
        <source>%1: expected a list of texts, the tokens of %2</source>
        <translation>%1: erwartet eine Liste von Texten, die Tokens von %2</translation>
    </message>
    <message>
        <source>%1 is empty: run the batch again, which writes it</source>
        <translation>%1 ist leer: bitte denselben Befehl noch einmal ausführen, er schreibt die Datei</translation>
    </message>
    <message>
        <source>%1, line %2: %3 fields instead of %4</source>
        <translation>%1, Zeile %2: %3 Felder statt %4</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: “%4” instead of “%5”</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ statt „%5“</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: “%4” is no number</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ ist keine Zahl</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: “%4” is no number from 0 to 1</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ ist keine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>%1 ends after line %2, in the middle of a comparison of %3 lines: run the batch again, which writes it</source>
        <translation>%1 endet nach Zeile %2, mitten in einem Vergleich von %3 Zeilen: bitte denselben Befehl noch einmal ausführen, er schreibt die Datei</translation>
    </message>
    <message>
        <source>The column “%1” makes a group of one text, “%2”: how much its texts differ among themselves cannot be told. Give it another text, leave its value empty, or keep the column by --column without comparing</source>
        <translation>Die Spalte „%1“ ergibt eine Gruppe aus nur einem Text, „%2“: Wie sehr sich ihre Texte untereinander unterscheiden, lässt sich nicht sagen. Bitte einen weiteren Text hinzunehmen, den Wert leer lassen oder die Spalte mit --column ohne Vergleich behalten</translation>
    </message>
    <message>
        <source>%1 is no folder of the results of a corpus: there is no %2 in it. Choose the folder that a batch wrote</source>
        <translation>%1 ist kein Ordner mit Ergebnissen eines Korpus: Darin ist kein %2. Bitte den Ordner wählen, den „batch“ geschrieben hat</translation>
    </message>
    <message>
        <source>%1, before byte %2: row %3 stands where row %4 was expected; delete the folder and begin again</source>
        <translation>%1, vor Byte %2: Zeile %3 steht, wo Zeile %4 erwartet war; bitte den Ordner löschen und neu beginnen</translation>
    </message>
    <message>
        <source>%1 has changed since it was opened: open the results again</source>
        <translation>%1 hat sich geändert, seit die Datei geöffnet wurde: bitte die Ergebnisse neu öffnen</translation>
    </message>
    <message>
        <source>%1: layer %2, head %3: row %4 (counted from 0) is all zeros; if it is padding, save the attention mask too, if dropout was on, call model.eval()</source>
        <translation>%1: Schicht %2, Kopf %3: Zeile %4 (gezählt von 0) ist ganz Null; ist sie Auffüllung, auch die Attention-Maske speichern, war Dropout an, model.eval() aufrufen</translation>
    </message>
    <message>
        <source>%1: there is no “%2”; known are label, text, attention, phrase, model, layer and head</source>
        <translation>%1: „%2“ gibt es nicht; bekannt sind label, text, attention, phrase, model, layer und head</translation>
    </message>
    <message>
        <source>%1: a file of attention has its text and its model: leave out the others</source>
        <translation>%1: eine Datei mit Attention hat ihren Text und ihr Modell: die anderen weglassen</translation>
    </message>
    <message>
        <source>true with &quot;new_decoder_architecture&quot;</source>
        <translation>true mit &quot;new_decoder_architecture&quot;</translation>
    </message>
    <message>
        <source>1, or 2 with &quot;new_decoder_architecture&quot;</source>
        <translation>1, oder 2 mit &quot;new_decoder_architecture&quot;</translation>
    </message>
    <message>
        <source>pairs of a list and a number</source>
        <translation>Paare aus einer Liste und einer Zahl</translation>
    </message>
    <message>
        <source>&quot;global&quot; or &quot;local&quot; for each layer</source>
        <translation>&quot;global&quot; oder &quot;local&quot; für jede Schicht</translation>
    </message>
    <message>
        <source>a list of %1 numbers</source>
        <translation>eine Liste von %1 Zahlen</translation>
    </message>
    <message>
        <source>a number above 1 with &quot;yarn&quot;</source>
        <translation>eine Zahl über 1 mit &quot;yarn&quot;</translation>
    </message>
    <message>
        <source>a list of %1 positive numbers</source>
        <translation>eine Liste von %1 positiven Zahlen</translation>
    </message>
    <message>
        <source>one of default, linear, dynamic, yarn, longrope, llama3</source>
        <translation>eins von default, linear, dynamic, yarn, longrope, llama3</translation>
    </message>
    <message>
        <source>&quot;c2p&quot;, &quot;p2c&quot; or both</source>
        <translation>&quot;c2p&quot;, &quot;p2c&quot; oder beide</translation>
    </message>
    <message>
        <source>%1: the attention of a head among %2 tokens</source>
        <translation>%1: die Attention eines Kopfes zwischen %2 Tokens</translation>
    </message>
    <message>
        <source>shorten the text or close other programs</source>
        <translation>den Text kürzen oder andere Programme schließen</translation>
    </message>
    <message>
        <source>%1: putting its rows together</source>
        <translation>%1: ihre Zeilen zusammensetzen</translation>
    </message>
    <message>
        <source>A pair or a chat grows only where tokens attend to earlier ones alone: its beginnings are none</source>
        <translation>Ein Paar oder ein Gespräch wächst nur, wo Tokens allein auf frühere achten: seine Anfänge sind keines</translation>
    </message>
    <message>
        <source>a template, or several of which one is called default</source>
        <translation>eine Vorlage, oder mehrere, von denen eine default heißt</translation>
    </message>
    <message>
        <source>%1: is too long for a chat template</source>
        <translation>%1: ist zu lang für eine Gesprächsvorlage</translation>
    </message>
    <message>
        <source>A chat begins with a line that begins with &quot;system:&quot;, &quot;user:&quot; or &quot;assistant:&quot;</source>
        <translation>Ein Gespräch beginnt mit einer Zeile, die mit „system:“, „user:“ oder „assistant:“ beginnt</translation>
    </message>
    <message>
        <source>the template ends too early</source>
        <translation>die Vorlage endet zu früh</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not expected here</source>
        <translation>„%1“ wird hier nicht erwartet</translation>
    </message>
    <message>
        <source>the template takes too long or makes too much of the chat</source>
        <translation>die Vorlage braucht zu lange oder macht zu viel aus dem Gespräch</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not defined</source>
        <translation>„%1“ ist nicht definiert</translation>
    </message>
    <message>
        <source>%1 cannot be had of %2</source>
        <translation>%1 gibt es nicht, wo %2 steht</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 is not among what is read of Jinja</source>
        <translation>%1 gehört nicht zu dem, was von Jinja gelesen wird</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this chat: %1</source>
        <translation>Die Gesprächsvorlage des Modells lehnt dieses Gespräch ab: %1</translation>
    </message>
    <message>
        <source>&quot;in&quot; is missing</source>
        <translation>„in“ fehlt</translation>
    </message>
    <message>
        <source>%1 values for %2 names</source>
        <translation>%1 Werte für %2 Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no namespace</source>
        <translation>„%1“ ist kein Namensraum</translation>
    </message>
    <message>
        <source>a number is divided by 0</source>
        <translation>eine Zahl wird durch 0 geteilt</translation>
    </message>
    <message>
        <source>a comment does not end</source>
        <translation>ein Kommentar endet nicht</translation>
    </message>
    <message>
        <source>a tag does not end</source>
        <translation>eine Marke endet nicht</translation>
    </message>
    <message>
        <source>a string does not end</source>
        <translation>eine Zeichenkette endet nicht</translation>
    </message>
    <message>
        <source>text, pair or chat</source>
        <translation>text, pair oder chat</translation>
    </message>
    <message>
        <source>%1: each token needs a segment from 0 to %2</source>
        <translation>%1: jedes Token braucht ein Segment von 0 bis %2</translation>
    </message>
    <message>
        <source>have attention_topology.trace (From Python) write a program that does</source>
        <translation>ein Programm, das es tut, schreibt attention_topology.trace (Aus Python)</translation>
    </message>
    <message>
        <source>A pair needs a line of --- between its two texts</source>
        <translation>Ein Paar braucht eine Zeile aus --- zwischen seinen beiden Texten</translation>
    </message>
    <message>
        <source>a list of special tokens with the sequences A and B among them</source>
        <translation>eine Liste besonderer Tokens, unter ihnen die Folgen A und B</translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer puts nothing between two texts that would tell them apart: it reads no pairs</source>
        <translation>Der Tokenizer des Modells setzt zwischen zwei Texte nichts, das sie unterscheiden würde: es liest keine Paare</translation>
    </message>
    <message>
        <source>The model has no chat template (chat_template.jinja, or in tokenizer_config.json): it reads no chats</source>
        <translation>Das Modell hat keine Gesprächsvorlage (chat_template.jinja oder in tokenizer_config.json): es liest keine Gespräche</translation>
    </message>
    <message>
        <source>%1 holds no file of attention: .npz, .npy of four axes or more, .safetensors, .pt</source>
        <translation>%1 enthält keine Datei mit Attention: .npz, .npy mit vier Achsen oder mehr, .safetensors, .pt</translation>
    </message>
    <message>
        <source>%1 is a folder, whose files have the column “%2” alone, not “%3”: give a table that has it, with --labels</source>
        <translation>%1 ist ein Ordner, dessen Dateien nur die Spalte „%2“ haben, nicht „%3“: eine Tabelle, die sie hat, mit --labels angeben</translation>
    </message>
    <message>
        <source>%1, line %2: it has a row for %3 already</source>
        <translation>%1, Zeile %2: es gibt dort schon eine Zeile für %3</translation>
    </message>
    <message>
        <source>%1 of the files of attention whose results %2 holds have changed since: %3. Put them back as they were, or delete that folder and begin again</source>
        <translation>%1 der Dateien mit Attention, deren Ergebnisse %2 enthält, haben sich seitdem geändert: %3. Stellen Sie sie wieder her, oder löschen Sie den Ordner und beginnen Sie von vorn</translation>
    </message>
    <message>
        <source>%1: %2 tokens were typed in, but there is attention of %3</source>
        <translation>%1: %2 Tokens wurden eingegeben, aber es gibt Attention von %3</translation>
    </message>
    <message>
        <source>Heads without numbers, or with rows of zeros: %1, the first is layer %2, head %3; what is about all heads leaves them out</source>
        <translation>Köpfe ohne Zahlen oder mit Zeilen aus Nullen: %1, der erste ist Schicht %2, Kopf %3; was von allen Köpfen handelt, lässt sie aus</translation>
    </message>
    <message>
        <source>an expression nested so deep</source>
        <translation>ein so tief verschachtelter Ausdruck</translation>
    </message>
    <message>
        <source>a chain of comparisons</source>
        <translation>eine Kette von Vergleichen</translation>
    </message>
    <message>
        <source>an argument with a star</source>
        <translation>ein Argument mit Stern</translation>
    </message>
    <message>
        <source>a call of what is no name</source>
        <translation>ein Aufruf von etwas, das kein Name ist,</translation>
    </message>
    <message>
        <source>a key of so many characters</source>
        <translation>ein Schlüssel mit so vielen Zeichen</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
    <message>
        <source>%1 with so many arguments</source>
        <translation>%1 mit so vielen Argumenten</translation>
    </message>
    <message>
        <source>replace of nothing</source>
        <translation>replace von nichts</translation>
    </message>
    <message>
        <source>map but for map(attribute=…)</source>
        <translation>map außer als map(attribute=…)</translation>
    </message>
    <message>
        <source>split at white space with a limit</source>
        <translation>split an Leerraum mit einer Höchstzahl</translation>
    </message>
    <message>
        <source>split at nothing</source>
        <translation>split an nichts</translation>
    </message>
    <message>
        <source>the method %1()</source>
        <translation>die Methode %1()</translation>
    </message>
    <message>
        <source>range without an argument</source>
        <translation>range ohne Argument</translation>
    </message>
    <message>
        <source>range with steps of 0</source>
        <translation>range mit der Schrittweite 0</translation>
    </message>
    <message>
        <source>the filter %1</source>
        <translation>der Filter %1</translation>
    </message>
    <message>
        <source>%1 but for one argument</source>
        <translation>%1 außer mit einem Argument</translation>
    </message>
    <message>
        <source>the test %1</source>
        <translation>der Test %1</translation>
    </message>
    <message>
        <source>the method %1() of %2</source>
        <translation>die Methode %1() (hier ist es %2)</translation>
    </message>
    <message>
        <source>the function %1()</source>
        <translation>die Funktion %1()</translation>
    </message>
    <message>
        <source>a statement nested so deep</source>
        <translation>eine so tief verschachtelte Anweisung</translation>
    </message>
    <message>
        <source>a recursive loop</source>
        <translation>eine rekursive Schleife</translation>
    </message>
    <message>
        <source>its items</source>
        <translation>einzelne Elemente</translation>
    </message>
    <message>
        <source>a namespace inside something else</source>
        <translation>ein Namensraum in etwas anderem</translation>
    </message>
    <message>
        <source>a loop</source>
        <translation>eine Schleife</translation>
    </message>
    <message>
        <source>a list in lists so deep</source>
        <translation>eine so tief in Listen liegende Liste</translation>
    </message>
    <message>
        <source>a key that is %1</source>
        <translation>ein Schlüssel, der keine Zeichenkette ist (hier ist es %1),</translation>
    </message>
    <message>
        <source>division to a fraction</source>
        <translation>eine Division, die einen Bruch ergibt,</translation>
    </message>
    <message>
        <source>a number of so many digits</source>
        <translation>eine Zahl mit so vielen Ziffern</translation>
    </message>
    <message>
        <source>a part in steps other than 1 and -1</source>
        <translation>ein Ausschnitt mit einer anderen Schrittweite als 1 und -1</translation>
    </message>
    <message>
        <source>a name of so many characters</source>
        <translation>ein Name mit so vielen Zeichen</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>an escape by octal number or name</source>
        <translation>ein Zeichen, das mit Oktalzahl oder Namen geschrieben ist,</translation>
    </message>
    <message>
        <source>what is not defined</source>
        <translation>etwas nicht Definiertes</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>ein Wörterbuch</translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation>ein Namensraum</translation>
    </message>
    <message>
        <source>This program was built with a LibTorch without CUDA; README.md tells how to build it with one that has it.</source>
        <translation>Dieses Programm wurde mit einem LibTorch ohne CUDA gebaut; README.md sagt, wie man es mit einem baut, das CUDA hat.</translation>
    </message>
    <message>
        <source>LibTorch has CUDA but finds no graphics processor that it can use.</source>
        <translation>LibTorch hat CUDA, findet aber keinen Grafikprozessor, den es benutzen kann.</translation>
    </message>
    <message>
        <source>CUDA does not start: %1</source>
        <translation>CUDA startet nicht: %1</translation>
    </message>
    <message>
        <source>This processor does not multiply in bfloat16 (AVX-512 BF16).</source>
        <translation>Dieser Prozessor multipliziert nicht in bfloat16 (AVX-512 BF16).</translation>
    </message>
    <message>
        <source>%1; it goes on on the CPU</source>
        <translation>%1; auf der CPU geht es weiter</translation>
    </message>
    <message>
        <source>TorchScript programs run there only.</source>
        <translation>TorchScript-Programme laufen nur dort.</translation>
    </message>
    <message>
        <source>%1 is computed on the CPU: %2</source>
        <translation>%1 wird auf der CPU berechnet: %2</translation>
    </message>
    <message>
        <source>%1 is computed in float32: %2</source>
        <translation>%1 wird in float32 berechnet: %2</translation>
    </message>
    <message>
        <source>%1: rows of its attention sum to less than 1 (to %2), as where a sink was left out: each is divided by its sum</source>
        <translation>%1: Zeilen der Attention summieren sich zu weniger als 1 (zu %2), wie wenn eine Senke weggelassen wurde: jede wird durch ihre Summe geteilt</translation>
    </message>
</context>
<context>
    <name>EdgeScale</name>
    <message>
        <source>Edge enters at</source>
        <translation>Kante tritt ein bei</translation>
    </message>
    <message>
        <source>Attention weight</source>
        <translation>Attention-Gewicht</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A loop that is really there</source>
        <translation>Eine Schleife, die wirklich da ist</translation>
    </message>
    <message>
        <source>The same phrase in two contexts</source>
        <translation>Dieselbe Phrase in zwei Kontexten</translation>
    </message>
    <message>
        <source>The notebook&apos;s own pair of sentences</source>
        <translation>Das Satzpaar des Notebooks</translation>
    </message>
    <message>
        <source>The sentences, layer 1, head 2 and the metric of the notebook that this program comes from, under the bundled BERT. Its second softmax presses distances together, the more the longer the text; choose Jensen–Shannon as the metric to see how far apart the tokens are.</source>
        <translation>Die Sätze, Schicht 1, Kopf 2 und die Metrik des Notebooks, von dem dieses Programm herkommt, unter dem mitgelieferten BERT. Das zweite Softmax drückt die Abstände zusammen, umso mehr, je länger der Text ist; die Metrik Jensen–Shannon zeigt, wie weit die Tokens auseinanderliegen.</translation>
    </message>
    <message>
        <source>Two languages</source>
        <translation>Zwei Sprachen</translation>
    </message>
    <message>
        <source>A head that merges a phrase early</source>
        <translation>Ein Kopf, der eine Phrase früh verbindet</translation>
    </message>
    <message>
        <source>“New” and “York” are the first two tokens that become one component: from these two words the head looks at nearly the same places. Drag the threshold from 0 to see which words follow.</source>
        <translation>„New“ und „York“ sind die ersten beiden Tokens, die zu einer Komponente werden: Von diesen zwei Wörtern aus blickt der Kopf auf fast dieselben Stellen. Wer die Schwelle von 0 an zieht, sieht, welche Wörter folgen.</translation>
    </message>
    <message>
        <source>An attention sink</source>
        <translation>Eine Attention-Senke</translation>
    </message>
    <message>
        <source>Nearly every word of this head looks at the first token, [CLS], which says nothing: an attention sink, where heads look that have nothing to do. Rows that look at the same place are alike, so most tokens are one component almost at once.</source>
        <translation>Fast jedes Wort blickt unter diesem Kopf auf das erste Token, [CLS], das nichts sagt: eine Attention-Senke, auf die Köpfe blicken, die nichts zu tun haben. Zeilen, die auf dieselbe Stelle blicken, sind gleich, daher sind die meisten Tokens fast sofort eine Komponente.</translation>
    </message>
    <message>
        <source>One text under two models</source>
        <translation>Ein Text unter zwei Modellen</translation>
    </message>
    <message>
        <source>Verbs and their objects</source>
        <translation>Verben und ihre Objekte</translation>
    </message>
    <message>
        <source>In this head the words of an object look back at its verb, over the words between: “the heavy door” at “opened”, “the last apple” at “took”. Nobody told the model what a verb is; it learnt to guess the next word. Rows that look at the same place are alike, so each object is one component at a low threshold.</source>
        <translation>Unter diesem Kopf blicken die Wörter eines Objekts zurück auf sein Verb, über die Wörter dazwischen hinweg: „the heavy door“ auf „opened“, „the last apple“ auf „took“. Niemand hat dem Modell gesagt, was ein Verb ist; es hat gelernt, das nächste Wort zu erraten. Zeilen, die auf dieselbe Stelle blicken, sind einander ähnlich, daher ist jedes Objekt schon bei niedriger Schwelle eine Komponente.</translation>
    </message>
    <message>
        <source>The same sentence in English and French, word for word, under one model that has read both languages. In both, the three articles come together before any other tokens do: this head treats “the” and “le” alike, though they share only one letter.</source>
        <translation>Derselbe Satz auf Englisch und Französisch, Wort für Wort, unter einem Modell, das beide Sprachen gelesen hat. In beiden kommen die drei Artikel vor allen anderen Tokens zusammen: Dieser Kopf behandelt „the“ und „le“ gleich, obwohl sie nur einen Buchstaben gemeinsam haben.</translation>
    </message>
    <message>
        <source>This head looks back, so words side by side, which look at the same words, are close: the text lies as a thread. Only [CLS] and “In”, which have hardly anything to look back at, look at the second half, and so the thread closes to a ring. The longest H1 bar, lit up, is its hole; no other bar of H1 is a tenth as long. It tells where the head looks, not what the model makes of it.</source>
        <translation>Dieser Kopf blickt zurück, daher sind Wörter, die nebeneinanderstehen und auf dieselben Wörter blicken, einander nah: Der Text liegt wie ein Faden. Nur [CLS] und „In“, die kaum etwas haben, worauf sie zurückblicken könnten, blicken auf die zweite Hälfte, und so schließt sich der Faden zum Ring. Der längste H1-Balken, hervorgehoben, ist dessen Loch; kein anderer Balken von H1 ist ein Zehntel so lang. Das sagt, wohin der Kopf blickt, nicht, was das Modell daraus macht.</translation>
    </message>
    <message>
        <source>The bundled BERT reads in both directions, the bundled GPT only what came before; they cut a text into the same tokens. Both heads look back, and the text lies as a thread. In the BERT its first words look at its end, too, which closes the thread; in the GPT no word can look ahead: the thread stays open, and there is no loop.</source>
        <translation>Das mitgelieferte BERT liest in beide Richtungen, das mitgelieferte GPT nur, was davor steht; sie zerlegen einen Text in dieselben Tokens. Beide Köpfe blicken zurück, und der Text liegt wie ein Faden. Im BERT blicken seine ersten Wörter auch auf sein Ende, das schließt den Faden; im GPT kann kein Wort nach vorn blicken: Der Faden bleibt offen, und es gibt keine Schleife.</translation>
    </message>
    <message>
        <source>“The old man” is marked in both texts; in the first it becomes one component at less than half of the threshold that it needs in the second. The same words, the same head: what changed is the company they keep.</source>
        <translation>„The old man“ ist in beiden Texten markiert; im ersten wird es bei weniger als der Hälfte der Schwelle eine Komponente, die es im zweiten braucht. Dieselben Wörter, derselbe Kopf: Geändert hat sich, in welcher Gesellschaft sie stehen.</translation>
    </message>
</context>
<context>
    <name>ExportData</name>
    <message>
        <source>text A: </source>
        <translation>Text A: </translation>
    </message>
    <message>
        <source>text B: </source>
        <translation>Text B: </translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>summaries</source>
        <translation>Kenngrößen</translation>
    </message>
    <message>
        <source>distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>attention of all layers and heads</source>
        <translation>Attention aller Schichten und Köpfe</translation>
    </message>
</context>
<context>
    <name>FigureCommand</name>
    <message>
        <source>The text holds a NUL character, which a command line cannot.</source>
        <translation>Der Text enthält ein NUL-Zeichen, was in einer Befehlszeile nicht geht.</translation>
    </message>
    <message>
        <source>The text is longer than an argument of a command may be: save it as a file and give %1-file.</source>
        <translation>Der Text ist länger, als ein Argument eines Befehls sein darf: als Datei speichern und %1-file angeben.</translation>
    </message>
    <message>
        <source>The model is a program that you have let run: the command asks for --trust-code.</source>
        <translation>Das Modell ist ein Programm, dessen Ausführung erlaubt wurde: Der Befehl verlangt --trust-code.</translation>
    </message>
    <message>
        <source>The text is shown as far as it has been read; the command reads all of it.</source>
        <translation>Der Text ist so weit gezeigt, wie er gelesen ist; der Befehl liest ihn ganz.</translation>
    </message>
    <message>
        <source>The heads of text B are combined in another way than those of text A: a command combines both alike.</source>
        <translation>Die Köpfe von Text B sind anders zusammengefasst als die von Text A: Ein Befehl fasst beide gleich zusammen.</translation>
    </message>
    <message>
        <source>A command compares two texts or two diagrams, and nothing else.</source>
        <translation>Ein Befehl vergleicht zwei Texte oder zwei Diagramme, sonst nichts.</translation>
    </message>
    <message>
        <source>The two are still being compared.</source>
        <translation>Die beiden werden noch verglichen.</translation>
    </message>
    <message>
        <source>Not all heads are known yet.</source>
        <translation>Noch sind nicht alle Köpfe bekannt.</translation>
    </message>
    <message>
        <source>Not all pinned heads are known yet.</source>
        <translation>Noch sind nicht alle angehefteten Köpfe bekannt.</translation>
    </message>
    <message>
        <source>The text is still being read.</source>
        <translation>Der Text wird noch gelesen.</translation>
    </message>
    <message>
        <source>What is selected cannot be said in a command.</source>
        <translation>Was ausgewählt ist, lässt sich in einem Befehl nicht sagen.</translation>
    </message>
    <message>
        <source>Tokens that were dragged or turned stand where they were laid out.</source>
        <translation>Gezogene oder gedrehte Tokens stehen dort, wo die Anordnung sie hinsetzt.</translation>
    </message>
    <message>
        <source>The command writes English words.</source>
        <translation>Der Befehl schreibt englische Wörter.</translation>
    </message>
    <message>
        <source>A command reads a second file of attention as it reads the first.</source>
        <translation>Ein Befehl liest eine zweite Datei von Attention wie die erste.</translation>
    </message>
    <message>
        <source>The tokens were typed in; the command reads them from a file beside that of the attention: %1, one a line.</source>
        <translation>Die Tokens wurden eingegeben; der Befehl liest sie aus einer Datei neben der mit der Attention: %1, eines je Zeile.</translation>
    </message>
</context>
<context>
    <name>FigureOptions</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Single column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <source>Double column</source>
        <translation>Zwei Spalten</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Folie</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>birth simplex</source>
        <translation>Geburtssimplex</translation>
    </message>
    <message>
        <source>death simplex</source>
        <translation>Todessimplex</translation>
    </message>
    <message>
        <source>i</source>
        <translation>i</translation>
    </message>
    <message>
        <source>j</source>
        <translation>j</translation>
    </message>
    <message>
        <source>token i</source>
        <translation>Token i</translation>
    </message>
    <message>
        <source>token j</source>
        <translation>Token j</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>filtration value</source>
        <translation>Filtrationswert</translation>
    </message>
    <message>
        <source>length \ birth</source>
        <translation>Länge \ Geburt</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>length from</source>
        <translation>Länge von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>number of bars</source>
        <translation>Anzahl der Balken</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>from threshold</source>
        <translation>ab Schwelle</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>layer \ head</source>
        <translation>Schicht \ Kopf</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>head i</source>
        <translation>Kopf i</translation>
    </message>
    <message>
        <source>head j</source>
        <translation>Kopf j</translation>
    </message>
    <message>
        <source>tokens read</source>
        <translation>gelesene Tokens</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>FirstModels</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>the model of most of the literature</source>
        <translation>das Modell der meisten Literatur</translation>
    </message>
    <message>
        <source>BERT in six layers</source>
        <translation>BERT in sechs Schichten</translation>
    </message>
    <message>
        <source>BERT trained for longer; cased</source>
        <translation>BERT, länger trainiert; mit Großbuchstaben</translation>
    </message>
    <message>
        <source>104 languages</source>
        <translation>104 Sprachen</translation>
    </message>
    <message>
        <source>a text beside its translation; Chinese, Arabic, Hindi, …</source>
        <translation>ein Text neben seiner Übersetzung; Chinesisch, Arabisch, Hindi, …</translation>
    </message>
    <message>
        <source>100 languages</source>
        <translation>100 Sprachen</translation>
    </message>
    <message>
        <source>many scripts in one vocabulary</source>
        <translation>viele Schriften in einem Vokabular</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>a language written from right to left</source>
        <translation>eine Sprache, die von rechts nach links geschrieben wird</translation>
    </message>
    <message>
        <source>induction heads, the first token as a sink; a text as it grows</source>
        <translation>Induktionsköpfe, das erste Token als Senke; ein Text, wie er wächst</translation>
    </message>
    <message>
        <source>a small decoder with its whole training published</source>
        <translation>ein kleiner Decoder, dessen ganzes Training veröffentlicht ist</translation>
    </message>
    <message>
        <source>a small Llama</source>
        <translation>ein kleines Llama</translation>
    </message>
    <message>
        <source>29 languages, Chinese among them</source>
        <translation>29 Sprachen, darunter Chinesisch</translation>
    </message>
    <message>
        <source>a decoder of today that reads Chinese</source>
        <translation>ein Decoder von heute, der Chinesisch liest</translation>
    </message>
    <message>
        <source>English to German</source>
        <translation>Englisch nach Deutsch</translation>
    </message>
    <message>
        <source>translation: what the one text attends to in the other</source>
        <translation>Übersetzung: worauf der eine Text im anderen blickt</translation>
    </message>
    <message>
        <source>proteins</source>
        <translation>Proteine</translation>
    </message>
    <message>
        <source>amino acids instead of words</source>
        <translation>Aminosäuren statt Wörter</translation>
    </message>
    <message>
        <source>200 languages</source>
        <translation>200 Sprachen</translation>
    </message>
    <message>
        <source>translation between languages few models know</source>
        <translation>Übersetzung zwischen Sprachen, die wenige Modelle kennen</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>A piece of text that the model reads as one unit: a word, a part of a word, a punctuation mark or a special token. Every token is one point of the complex.</source>
        <translation>Ein Stück Text, das das Modell als Einheit liest: ein Wort, ein Wortteil, ein Satzzeichen oder ein Sondertoken. Jedes Token ist ein Punkt des Komplexes.</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>Sondertokens</translation>
    </message>
    <message>
        <source>Tokens that are added to the text and stand for none of its words, such as [CLS] at the start and [SEP] at the end. Dropping them removes their rows and columns from the attention and divides every row by its sum, so that it adds up to 1 again.</source>
        <translation>Tokens, die dem Text hinzugefügt werden und für keines seiner Wörter stehen, etwa [CLS] am Anfang und [SEP] am Ende. Werden sie weggelassen, so fallen ihre Zeilen und Spalten aus der Attention, und jede Zeile wird durch ihre Summe geteilt, sodass sie wieder 1 ergibt.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>The weights with which a token gathers information from the tokens it may see: one row per token, none of its numbers negative, their sum 1. A weight says where a token looks, not what it takes from there.</source>
        <translation>Die Gewichte, mit denen ein Token Information von den Tokens sammelt, die es sehen darf: eine Zeile je Token, keine Zahl negativ, Summe 1. Ein Gewicht sagt, wohin ein Token blickt, nicht, was es von dort mitnimmt.</translation>
    </message>
    <message>
        <source>Attention head</source>
        <translation>Attention-Kopf</translation>
    </message>
    <message>
        <source>One of the units of a layer that work side by side, each with an attention pattern of its own. Layers and heads are counted from 0.</source>
        <translation>Eine der Einheiten einer Schicht, die nebeneinander arbeiten, jede mit einem eigenen Attention-Muster. Schichten und Köpfe werden von 0 an gezählt.</translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation>Attention-Senke</translation>
    </message>
    <message>
        <source>A token that draws much of the attention of many others whatever the text says, often the first token, [SEP] or a full stop. Tokens that look at the same sink have similar rows, so they lie close together.</source>
        <translation>Ein Token, das viel Attention vieler anderer auf sich zieht, was auch immer im Text steht; oft das erste Token, [SEP] oder ein Punkt. Tokens, die auf dieselbe Senke blicken, haben ähnliche Zeilen und liegen daher nahe beieinander.</translation>
    </message>
    <message>
        <source>Causal attention</source>
        <translation>Kausale Attention</translation>
    </message>
    <message>
        <source>Attention that goes only to the token itself and to those before it, as in models that predict the next word (GPT). Early tokens have few to look at, so distances reflect position as well.</source>
        <translation>Attention, die nur auf das Token selbst und auf frühere geht, wie in Modellen, die das nächste Wort vorhersagen (GPT). Frühe Tokens haben wenige, auf die sie blicken können, darum spiegeln Abstände auch die Position wider.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far apart two tokens are, computed from the attention of one head; the same in both directions, and never negative. The triangle inequality, where it holds, says that a detour over a third token is never shorter.</source>
        <translation>Wie weit zwei Tokens auseinanderliegen, berechnet aus der Attention eines Kopfes; in beide Richtungen gleich und nie negativ. Die Dreiecksungleichung, wo sie gilt, besagt, dass ein Umweg über ein drittes Token nie kürzer ist.</translation>
    </message>
    <message>
        <source>Jensen–Shannon distance</source>
        <translation>Jensen–Shannon-Abstand</translation>
    </message>
    <message>
        <source>Compares the attention rows of two tokens: the square root of their Jensen–Shannon divergence with logarithms to base 2, from 0 (they attend alike) to 1 (they attend to nothing in common). The triangle inequality holds.</source>
        <translation>Vergleicht die Attention-Zeilen zweier Tokens: die Quadratwurzel ihrer Jensen–Shannon-Divergenz mit Logarithmen zur Basis 2, von 0 (sie achten auf dasselbe) bis 1 (sie achten auf nichts gemeinsam). Die Dreiecksungleichung gilt.</translation>
    </message>
    <message>
        <source>Vietoris–Rips complex</source>
        <translation>Vietoris–Rips-Komplex</translation>
    </message>
    <message>
        <source>The shape at a threshold: every token a point, an edge between two tokens that are no further apart than the threshold, and a filled triangle, tetrahedron and so on wherever all its edges are there.</source>
        <translation>Die Gestalt an einer Schwelle: jedes Token ein Punkt, eine Kante zwischen zwei Tokens, die nicht weiter auseinanderliegen als die Schwelle, und ein ausgefülltes Dreieck, Tetraeder und so weiter überall, wo alle Kanten dafür da sind.</translation>
    </message>
    <message>
        <source>Threshold (filtration value)</source>
        <translation>Schwelle (Filtrationswert)</translation>
    </message>
    <message>
        <source>The distance t up to which tokens are joined. An edge enters when t reaches the distance of its two tokens, a triangle together with its longest edge: that t is its filtration value.</source>
        <translation>Der Abstand t, bis zu dem Tokens verbunden werden. Eine Kante tritt ein, wenn t den Abstand ihrer beiden Tokens erreicht, ein Dreieck zusammen mit seiner längsten Kante: Dieses t ist ihr Filtrationswert.</translation>
    </message>
    <message>
        <source>H0 (components)</source>
        <translation>H0 (Komponenten)</translation>
    </message>
    <message>
        <source>Homology of dimension 0: the separate pieces of the complex. Two tokens are in the same piece when a chain of edges leads from one to the other.</source>
        <translation>Homologie der Dimension 0: die getrennten Teile des Komplexes. Zwei Tokens liegen im selben Teil, wenn eine Kette von Kanten vom einen zum anderen führt.</translation>
    </message>
    <message>
        <source>H1 (loops)</source>
        <translation>H1 (Schleifen)</translation>
    </message>
    <message>
        <source>Homology of dimension 1: closed chains of edges that are not filled with triangles. Two chains count as the same loop when triangles fill what lies between them.</source>
        <translation>Homologie der Dimension 1: geschlossene Ketten von Kanten, die nicht mit Dreiecken ausgefüllt sind. Zwei Ketten gelten als dieselbe Schleife, wenn Dreiecke ausfüllen, was zwischen ihnen liegt.</translation>
    </message>
    <message>
        <source>H2 (voids)</source>
        <translation>H2 (Hohlräume)</translation>
    </message>
    <message>
        <source>Homology of dimension 2: closed surfaces made of triangles, like the skin of a bubble, whose inside is not filled with tetrahedra.</source>
        <translation>Homologie der Dimension 2: geschlossene Flächen aus Dreiecken, wie die Haut einer Blase, deren Inneres nicht mit Tetraedern ausgefüllt ist.</translation>
    </message>
    <message>
        <source>Betti number</source>
        <translation>Betti-Zahl</translation>
    </message>
    <message>
        <source>βk is the number of independent classes of Hk at a threshold (coefficients in Z/2): β0 counts components, β1 unfilled loops, β2 enclosed voids.</source>
        <translation>βk ist die Zahl der unabhängigen Klassen von Hk an einer Schwelle (Koeffizienten in Z/2): β0 zählt Komponenten, β1 nicht ausgefüllte Schleifen, β2 umschlossene Hohlräume.</translation>
    </message>
    <message>
        <source>Euler characteristic</source>
        <translation>Euler-Charakteristik</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>The threshold at which a component, loop or void first appears: a loop is born with the edge that closes it. All components are born at 0, with their tokens.</source>
        <translation>Die Schwelle, an der eine Komponente, eine Schleife oder ein Hohlraum zum ersten Mal erscheint: Eine Schleife wird mit der Kante geboren, die sie schließt. Alle Komponenten werden bei 0 geboren, mit ihren Tokens.</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source>The threshold at which it is gone: a component merges with another, a loop is filled with triangles, or no longer distinct from older loops. As all components are equally old, which of two that merge is said to end is a convention.</source>
        <translation>Die Schwelle, an der etwas verschwunden ist: Eine Komponente verschmilzt mit einer anderen, eine Schleife ist mit Dreiecken ausgefüllt oder von älteren Schleifen nicht mehr verschieden. Da alle Komponenten gleich alt sind, ist es eine Konvention, welche von zwei verschmelzenden endet.</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>The life of one component, loop or void: a line from its birth to its death. A long bar is there at many thresholds; the bar of the last component never ends (∞).</source>
        <translation>Das Leben einer Komponente, einer Schleife oder eines Hohlraums: eine Linie von der Geburt zum Tod. Ein langer Balken ist an vielen Schwellen da; der Balken der letzten Komponente endet nie (∞).</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>All bars, one line each, over the axis of thresholds. An upright line at t crosses as many bars of Hk as the Betti number βk says.</source>
        <translation>Alle Balken, je eine Linie, über der Achse der Schwellen. Eine senkrechte Linie bei t kreuzt so viele Balken von Hk, wie die Betti-Zahl βk angibt.</translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation>Persistenzdiagramm</translation>
    </message>
    <message>
        <source>The bars as points: birth across, death up. The further a point is from the diagonal, the longer the bar.</source>
        <translation>Die Balken als Punkte: Geburt nach rechts, Tod nach oben. Je weiter ein Punkt von der Diagonalen entfernt ist, desto länger ist der Balken.</translation>
    </message>
    <message>
        <source>Loop (H1 class)</source>
        <translation>Schleife (H1-Klasse)</translation>
    </message>
    <message>
        <source>A ring of tokens, each close to the next, with a hole that no triangles fill. A bar stands for the hole, not for one ring: many rings go around the same hole, and none of them is the loop.</source>
        <translation>Ein Ring von Tokens, jedes nahe am nächsten, mit einem Loch, das keine Dreiecke ausfüllen. Ein Balken steht für das Loch, nicht für einen bestimmten Ring: Viele Ringe laufen um dasselbe Loch, und keiner davon ist die Schleife.</translation>
    </message>
    <message>
        <source>Ground norm</source>
        <translation>Grundnorm</translation>
    </message>
    <message>
        <source>How far a bar is moved: L∞ takes the larger of the change of birth and the change of death, so that a bar left alone costs half its length; L2 the root of the sum of their squares, so that it costs its length divided by √2.</source>
        <translation>Wie weit ein Balken verschoben wird: L∞ nimmt die größere der Änderungen von Geburt und Tod, sodass ein Balken ohne Partner seine halbe Länge kostet; L2 die Wurzel aus der Summe ihrer Quadrate, sodass er seine Länge geteilt durch √2 kostet.</translation>
    </message>
    <message>
        <source>Bottleneck distance</source>
        <translation>Bottleneck-Abstand</translation>
    </message>
    <message>
        <source>How far apart two diagrams are: match the points of one with points of the other or with the diagonal as well as can be, then take the longest step. How long a step is, the ground norm says.</source>
        <translation>Wie weit zwei Diagramme auseinanderliegen: Die Punkte des einen werden so gut wie möglich Punkten des anderen oder der Diagonalen zugeordnet; davon zählt der längste Schritt. Wie lang ein Schritt ist, sagt die Grundnorm.</translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation>Wasserstein-Abstand</translation>
    </message>
    <message>
        <source>As the bottleneck distance, but all steps of the best matching count: the q-th root of the sum of their q-th powers, here for q = 1 and q = 2. Bars that never end are matched with each other; if their numbers differ, the distance is ∞.</source>
        <translation>Wie der Bottleneck-Abstand, aber alle Schritte der besten Zuordnung zählen: die q-te Wurzel aus der Summe ihrer q-ten Potenzen, hier für q = 1 und q = 2. Nie endende Balken werden einander zugeordnet; ist ihre Zahl verschieden, ist der Abstand ∞.</translation>
    </message>
    <message>
        <source>Representation topology divergence</source>
        <translation>Representation Topology Divergence</translation>
    </message>
    <message>
        <source>How differently two heads or models arrange the same tokens: the total length of the loops that are in one complex but not in the one of the smaller of both distances, the mean of both ways round (Barannikov et al. 2022). 0 for equal distances.</source>
        <translation>Wie verschieden zwei Köpfe oder Modelle dieselben Tokens anordnen: die Gesamtlänge der Schleifen, die es im einen Komplex gibt, aber nicht in dem des jeweils kleineren der beiden Abstände, gemittelt über beide Richtungen (Barannikov et al. 2022). 0 bei gleichen Abständen.</translation>
    </message>
    <message>
        <source>χ = β0 − β1 + β2, of the dimensions that are computed. Those above are not and count as 0, so it need not be what all simplices with alternating signs add up to.</source>
        <translation>χ = β0 − β1 + β2, aus den Dimensionen, die berechnet werden. Die darüber werden es nicht und zählen als 0; sie muss daher nicht das sein, was alle Simplizes mit wechselnden Vorzeichen ergeben.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Smallest possible p: %1, by %L2 permutations.</source>
        <translation>Kleinstes mögliches p: %1, bei %L2 Permutationen.</translation>
    </message>
    <message>
        <source>Smallest p to be expected: %1, for %L2 texts can be put into these groups in only %L3 ways.</source>
        <translation>Kleinstes zu erwartendes p: %1, denn %L2 Texte lassen sich nur auf %L3 Arten auf diese Gruppen verteilen.</translation>
    </message>
    <message>
        <source>q ≤ 0.05 is out of reach, whatever the texts are.</source>
        <translation>q ≤ 0,05 ist unerreichbar, was auch immer die Texte sind.</translation>
    </message>
    <message>
        <source>After the correction for %L1 tests, one alone at this p has q = %2.</source>
        <translation>Nach der Korrektur für %L1 Tests hat ein einzelner mit diesem p q = %2.</translation>
    </message>
    <message>
        <source>After the correction for %L1 tests, one alone at this p has q = %2; q ≤ 0.05 takes %L3 of them.</source>
        <translation>Nach der Korrektur für %L1 Tests hat ein einzelner mit diesem p q = %2; für q ≤ 0,05 braucht es %L3 davon.</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>alle Gruppen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>η² = %1</source>
        <translation>η² = %1</translation>
    </message>
    <message>
        <source>d = %1</source>
        <translation>d = %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>q = %1</source>
        <translation>q = %1</translation>
    </message>
</context>
<context>
    <name>HeadChooser</name>
    <message>
        <source>all heads</source>
        <translation>alle Köpfe</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
</context>
<context>
    <name>HeadMap</name>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
</context>
<context>
    <name>HeadThumbnail</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>the token before</source>
        <translation>das Token davor</translation>
    </message>
    <message>
        <source>the token after</source>
        <translation>das Token danach</translation>
    </message>
    <message>
        <source>the token two before</source>
        <translation>das Token zwei Stellen davor</translation>
    </message>
    <message>
        <source>the token two after</source>
        <translation>das Token zwei Stellen danach</translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation>das Token selbst</translation>
    </message>
    <message>
        <source>the first token</source>
        <translation>das erste Token</translation>
    </message>
    <message>
        <source>the separator</source>
        <translation>das Trenntoken</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Satzzeichen</translation>
    </message>
    <message>
        <source>the same token elsewhere</source>
        <translation>dasselbe Token an anderer Stelle</translation>
    </message>
    <message>
        <source>what followed the same token</source>
        <translation>das, was auf dasselbe Token folgte</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Ground norm L∞; bars that never end are matched with each other</source>
        <translation>Grundnorm L∞; nie endende Balken werden einander zugeordnet</translation>
    </message>
    <message>
        <source>Ground norm L2; bars that never end are matched with each other</source>
        <translation>Grundnorm L2; nie endende Balken werden einander zugeordnet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Here this head spreads its attention: a token&apos;s greatest weight is %1 on average</source>
        <translation>Hier streut dieser Kopf seine Attention: das größte Gewicht eines Tokens ist im Mittel %1</translation>
    </message>
    <message>
        <source>Here these heads together spread their attention: a token&apos;s greatest weight is %1 on average</source>
        <translation>Hier streuen diese Köpfe zusammen ihre Attention: das größte Gewicht eines Tokens ist im Mittel %1</translation>
    </message>
    <message>
        <source>Here this head looks at %1</source>
        <translation>Hier blickt dieser Kopf auf %1</translation>
    </message>
    <message>
        <source>Here these heads together look at %1</source>
        <translation>Hier blicken diese Köpfe zusammen auf %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>shown: a short loop born with it, %1</source>
        <translation>gezeigt: eine kurze Schleife, die mit ihm geboren wird, %1</translation>
    </message>
    <message>
        <source>shown: the cycle that lives as long, at its birth, %1</source>
        <translation>gezeigt: der Zyklus, der ebenso lange lebt, bei seiner Geburt, %1</translation>
    </message>
    <message>
        <source>shown: the cycle that lives as long, at its death, %1</source>
        <translation>gezeigt: der Zyklus, der ebenso lange lebt, bei seinem Tod, %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>H0: a component of the complex</source>
        <translation>H0: eine Komponente des Komplexes</translation>
    </message>
    <message>
        <source>H1: a loop that is not filled</source>
        <translation>H1: eine nicht ausgefüllte Schleife</translation>
    </message>
    <message>
        <source>H2: a void that is enclosed</source>
        <translation>H2: ein umschlossener Hohlraum</translation>
    </message>
    <message>
        <source>born at %1</source>
        <translation>Geburt bei %1</translation>
    </message>
    <message>
        <source>never dies</source>
        <translation>stirbt nie</translation>
    </message>
    <message>
        <source>dies at %1</source>
        <translation>Tod bei %1</translation>
    </message>
    <message>
        <source>length %1</source>
        <translation>Länge %1</translation>
    </message>
    <message>
        <source>H%1: %2 of total length %3</source>
        <translation>H%1: %2 mit Gesamtlänge %3</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of the diagram</source>
        <translation>
            <numerusform>%n Balken des Diagramms</numerusform>
            <numerusform>%n Balken des Diagramms</numerusform>
        </translation>
    </message>
    <message>
        <source>as a prompt: the other tokens are at %1 from it in all (H0)</source>
        <translation>als Prompt: die übrigen Tokens sind insgesamt %1 davon entfernt (H0)</translation>
    </message>
    <message>
        <source>
joins %1
to %2</source>
        <translation>
verbindet %1
mit %2</translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its death, of %n triangle(s)</source>
        <translation>
            <numerusform>gezeigt: die Fläche, die ebenso lange lebt, bei ihrem Tod, aus %n Dreieck</numerusform>
            <numerusform>gezeigt: die Fläche, die ebenso lange lebt, bei ihrem Tod, aus %n Dreiecken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its birth, of %n triangle(s)</source>
        <translation>
            <numerusform>gezeigt: die Fläche, die ebenso lange lebt, bei ihrer Geburt, aus %n Dreieck</numerusform>
            <numerusform>gezeigt: die Fläche, die ebenso lange lebt, bei ihrer Geburt, aus %n Dreiecken</numerusform>
        </translation>
    </message>
    <message>
        <source>Edge: </source>
        <translation>Kante: </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s): </source>
        <translation>
            <numerusform>%n Token: </numerusform>
            <numerusform>%n Tokens: </numerusform>
        </translation>
    </message>
    <message>
        <source>
distance %1</source>
        <translation>
Abstand %1</translation>
    </message>
    <message>
        <source>
attention %1 → and %2 ←</source>
        <translation>
Attention %1 → und %2 ←</translation>
    </message>
    <message>
        <source>
in one component from %1, a simplex from %2</source>
        <translation>
in einer Komponente ab %1, ein Simplex ab %2</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Complex at the threshold</source>
        <translation>Komplex an der Schwelle</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation>Persistenzdiagramm</translation>
    </message>
    <message>
        <source>Distance matrix</source>
        <translation>Abstandsmatrix</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Summary of the barcode</source>
        <translation>Kenngrößen des Barcodes</translation>
    </message>
    <message>
        <source>Map of all heads</source>
        <translation>Karte aller Köpfe</translation>
    </message>
    <message>
        <source>Pinned heads side by side</source>
        <translation>Angeheftete Köpfe nebeneinander</translation>
    </message>
    <message>
        <source>The heads of the model as points</source>
        <translation>Die Köpfe des Modells als Punkte</translation>
    </message>
    <message>
        <source>The text over time</source>
        <translation>Der Text im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>Beide Texte nebeneinander</translation>
    </message>
    <message>
        <source>imported diagram</source>
        <translation>importiertes Diagramm</translation>
    </message>
    <message>
        <source>imported matrix</source>
        <translation>importierte Matrix</translation>
    </message>
    <message>
        <source>A: %1. B: %2. </source>
        <translation>A: %1. B: %2. </translation>
    </message>
    <message>
        <source>Metric: %1. </source>
        <translation>Metrik: %1. </translation>
    </message>
    <message>
        <source>%1, %2 − %3 in standard deviations (Cohen&apos;s d)</source>
        <translation>%1, %2 − %3 in Standardabweichungen (Cohens d)</translation>
    </message>
    <message>
        <source>%1, share of the variance that lies between %2 (η²)</source>
        <translation>%1, Anteil der Varianz, der zwischen %2 liegt (η²)</translation>
    </message>
    <message>
        <source>. Dots: q ≤ 0.05 (permutation test, Benjamini–Hochberg).</source>
        <translation>. Punkte: q ≤ 0,05 (Permutationstest, Benjamini–Hochberg).</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>no bars</source>
        <translation>keine Balken</translation>
    </message>
    <message>
        <source>Attention Topology</source>
        <translation>Attention Topology</translation>
    </message>
    <message>
        <source>This session reads its texts by a model that was in %1 and cannot be opened from there.</source>
        <translation>Diese Sitzung liest ihre Texte mit einem Modell, das in %1 war und von dort nicht geöffnet werden kann.</translation>
    </message>
    <message>
        <source>This session reads its texts by the model %1, which cannot be opened here.</source>
        <translation>Diese Sitzung liest ihre Texte mit dem Modell %1, das hier nicht geöffnet werden kann.</translation>
    </message>
    <message>
        <source>It is of the family %1 with %2 layers of %3 heads.</source>
        <translation>Es ist aus der Familie %1, mit %2 Schichten zu %3 Köpfen.</translation>
    </message>
    <message>
        <source>Copy that folder here and open it.</source>
        <translation>Bitte diesen Ordner hierher kopieren und öffnen.</translation>
    </message>
    <message>
        <source>Download it from Hugging Face, or open a folder with its files.</source>
        <translation>Bitte von Hugging Face herunterladen oder einen Ordner mit seinen Dateien öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n Balken</numerusform>
            <numerusform>%n Balken</numerusform>
        </translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation>
            <numerusform>%n Kante</numerusform>
            <numerusform>%n Kanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 triangle(s)</source>
        <translation>
            <numerusform>%1 Dreieck</numerusform>
            <numerusform>%1 Dreiecke</numerusform>
        </translation>
    </message>
    <message>
        <source>the %1 shortest edges</source>
        <translation>die %1 kürzesten Kanten</translation>
    </message>
    <message>
        <source> (drawn: %1)</source>
        <translation> (gezeichnet: %1)</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>A persistence diagram of %n bar(s), without the points it came from.</source>
        <translation>
            <numerusform>Ein Persistenzdiagramm mit %n Balken, ohne die Punkte, von denen es stammt.</numerusform>
            <numerusform>Ein Persistenzdiagramm mit %n Balken, ohne die Punkte, von denen es stammt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attention among %n token(s), which are called by their number.</source>
        <translation>
            <numerusform>Attention unter %n Token, benannt nach seiner Nummer.</numerusform>
            <numerusform>Attention unter %n Tokens, benannt nach ihrer Nummer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distances of %n point(s), which are called by their number. The metric plays no part.</source>
        <translation>
            <numerusform>Abstände von %n Punkt, benannt nach seiner Nummer. Die Metrik spielt keine Rolle.</numerusform>
            <numerusform>Abstände von %n Punkten, benannt nach ihrer Nummer. Die Metrik spielt keine Rolle.</numerusform>
        </translation>
    </message>
    <message>
        <source>W∞: bottleneck, W1 and W2: Wasserstein distances of the diagrams. %1. </source>
        <translation>W∞: Bottleneck-, W1 und W2: Wasserstein-Abstände der Diagramme. %1. </translation>
    </message>
    <message>
        <source> Distances beyond %1 are drawn shorter.</source>
        <translation> Abstände über %1 sind kürzer gezeichnet.</translation>
    </message>
    <message>
        <source>%1 mm × %2 mm</source>
        <translation>%1 mm × %2 mm</translation>
    </message>
    <message>
        <source>At this size this view cannot be read: with this font it needs %1 or more.</source>
        <translation>In dieser Größe lässt sich die Ansicht nicht lesen: Mit dieser Schrift braucht sie mindestens %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Complex, barcode and diagram</source>
        <translation>Komplex, Barcode und Diagramm</translation>
    </message>
    <message>
        <source>distances beyond %1 shorter</source>
        <translation>Abstände über %1 kürzer</translation>
    </message>
    <message>
        <source>Threshold %1.</source>
        <translation>Schwelle %1.</translation>
    </message>
    <message>
        <source>%1 triangles spread over them</source>
        <translation>%1 Dreiecke, über sie verteilt</translation>
    </message>
    <message numerus="yes">
        <source>What %1 attended to: %2 layers of up to %3 heads, %n token(s).</source>
        <translation>
            <numerusform>Worauf %1 blickte: %2 Schichten mit bis zu %3 Köpfen, %n Token.</numerusform>
            <numerusform>Worauf %1 blickte: %2 Schichten mit bis zu %3 Köpfen, %n Tokens.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tokens are unknown to this model: they are all the same to it.</source>
        <translation>%1 von %2 Tokens sind diesem Modell unbekannt: Für das Modell sind sie alle gleich.</translation>
    </message>
    <message>
        <source>Models that read bytes know every character: %1.</source>
        <translation>Modelle, die Bytes lesen, kennen jedes Zeichen: %1.</translation>
    </message>
    <message>
        <source>Models that know %1: %2.</source>
        <translation>Modelle, die %1 kennen: %2.</translation>
    </message>
    <message>
        <source>Here this head picks out single tokens: a token&apos;s greatest weight is %1 on average</source>
        <translation>Hier greift dieser Kopf einzelne Tokens heraus: das größte Gewicht eines Tokens ist im Mittel %1</translation>
    </message>
    <message>
        <source>Here these heads together pick out single tokens: a token&apos;s greatest weight is %1 on average</source>
        <translation>Hier greifen diese Köpfe zusammen einzelne Tokens heraus: das größte Gewicht eines Tokens ist im Mittel %1</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Checking the corpus</source>
        <translation>Der Korpus wird geprüft</translation>
    </message>
    <message>
        <source>%1, of which these are the results, is not beside them.</source>
        <translation>%1, der Korpus dieser Ergebnisse, liegt nicht neben ihnen.</translation>
    </message>
    <message>
        <source>%1 is not the corpus of these results: its contents are others.</source>
        <translation>%1 ist nicht der Korpus dieser Ergebnisse: Sein Inhalt ist ein anderer.</translation>
    </message>
    <message>
        <source>Reading the texts</source>
        <translation>Die Texte werden gelesen</translation>
    </message>
    <message>
        <source>This is shard %1 of %2. Groups are compared when “merge” has put all of them together.</source>
        <translation>Das ist Teil %1 von %2. Gruppen werden verglichen, wenn „merge“ alle Teile zusammengefügt hat.</translation>
    </message>
    <message>
        <source>No groups were compared: the corpus was read without a column of groups (--group-column, in the dialog “Groups to compare”).</source>
        <translation>Es wurden keine Gruppen verglichen: Der Korpus wurde ohne eine Spalte für Gruppen gelesen (--group-column, im Dialog „Gruppen vergleichen“).</translation>
    </message>
    <message>
        <source>There is no %1 in the folder: the run has not ended, or the file was deleted. The same command, run again, writes it.</source>
        <translation>Im Ordner ist kein %1: Der Lauf ist nicht zu Ende, oder die Datei wurde gelöscht. Derselbe Befehl, noch einmal ausgeführt, schreibt sie.</translation>
    </message>
    <message>
        <source>Reading the statistics</source>
        <translation>Die Statistik wird gelesen</translation>
    </message>
    <message>
        <source>%1 holds no comparison.</source>
        <translation>%1 enthält keinen Vergleich.</translation>
    </message>
    <message>
        <source>Reading the results</source>
        <translation>Die Ergebnisse werden gelesen</translation>
    </message>
</context>
<context>
    <name>ScriptNames</name>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>Devanagari</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation>lateinische Buchstaben</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>first text</source>
        <translation>erster Text</translation>
    </message>
    <message>
        <source>second text</source>
        <translation>zweiter Text</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>added to the text</source>
        <translation>zum Text hinzugefügt</translation>
    </message>
</context>
<context>
    <name>TokenNames</name>
    <message>
        <source>%1 (token %2)</source>
        <translation>%1 (Token %2)</translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>token %1 of %2, counted from 0</source>
        <translation>Token %1 von %2, gezählt von 0</translation>
    </message>
    <message>
        <source>special: no part of the text</source>
        <translation>Sondertoken: kein Teil des Textes</translation>
    </message>
    <message>
        <source>character %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>characters %1 to %2</source>
        <translation>Zeichen %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” in the vocabulary, number %2</source>
        <translation>„%1“ im Vokabular, Nummer %2</translation>
    </message>
    <message>
        <source>unknown to the model</source>
        <translation>dem Modell unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>The same in %n place(s): tokens %1</source>
        <translation>
            <numerusform>Dasselbe an %n Stelle: Tokens %1</numerusform>
            <numerusform>Dasselbe an %n Stellen: Tokens %1</numerusform>
        </translation>
    </message>
    <message>
        <source>attends to</source>
        <translation>blickt auf</translation>
    </message>
    <message>
        <source>is attended to by</source>
        <translation>wird angeblickt von</translation>
    </message>
    <message>
        <source>In this head (%1)</source>
        <translation>In diesem Kopf (%1)</translation>
    </message>
    <message>
        <source>In this matrix</source>
        <translation>In dieser Matrix</translation>
    </message>
    <message>
        <source>Mean of all %1 heads</source>
        <translation>Mittel aller %1 Köpfe</translation>
    </message>
    <message>
        <source>%1 %2, rank %3</source>
        <translation>%1 %2, Rang %3</translation>
    </message>
    <message>
        <source>Attention it gets, on average over the tokens</source>
        <translation>Attention, die es bekommt, im Mittel über die Tokens</translation>
    </message>
    <message>
        <source>more than any other token in %1 of %2 heads</source>
        <translation>mehr als jedes andere Token in %1 von %2 Köpfen</translation>
    </message>
    <message>
        <source>Nearest tokens</source>
        <translation>Nächste Tokens</translation>
    </message>
    <message>
        <source>Component at threshold %1</source>
        <translation>Komponente an der Schwelle %1</translation>
    </message>
    <message>
        <source>it stands alone</source>
        <translation>es steht allein</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s), with %1</source>
        <translation>
            <numerusform>%n Token, mit %1</numerusform>
            <numerusform>%n Tokens, mit %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars it takes part in: %1</source>
        <translation>Balken, an denen es teilhat: %1</translation>
    </message>
    <message>
        <source>added by the chat template: no part of the text</source>
        <translation>von der Gesprächsvorlage hinzugefügt: kein Teil des Textes</translation>
    </message>
    <message>
        <source>of the part “%1”</source>
        <translation>aus dem Teil „%1“</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>noch %1 h %2 min</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, %1/s</translation>
    </message>
</context>
<context>
    <name>attopo::AnalysisLine</name>
    <message>
        <source>Cancelled. A shorter text or a lower homology dimension takes less time.</source>
        <translation>Abgebrochen. Ein kürzerer Text oder eine niedrigere Dimension der Homologie braucht weniger Zeit.</translation>
    </message>
    <message>
        <source>Cancelled: the picture shows the last finished result</source>
        <translation>Abgebrochen: Das Bild zeigt das letzte fertige Ergebnis</translation>
    </message>
    <message>
        <source>A: </source>
        <translation>A: </translation>
    </message>
    <message>
        <source>B: </source>
        <translation>B: </translation>
    </message>
</context>
<context>
    <name>attopo::AnalysisWorker</name>
    <message>
        <source>Not enough memory for this; try a shorter text.</source>
        <translation>Dafür reicht der Speicher nicht; ein kürzerer Text hilft.</translation>
    </message>
</context>
<context>
    <name>attopo::AskToReplace</name>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>attopo::BackgroundTask</name>
    <message>
        <source>Not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>attopo::BarcodeView</name>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
</context>
<context>
    <name>attopo::CautionLabel</name>
    <message>
        <source>Attention is not an explanation (%1)</source>
        <translation>Attention ist keine Erklärung (%1)</translation>
    </message>
    <message>
        <source>why?</source>
        <translation>warum?</translation>
    </message>
</context>
<context>
    <name>attopo::ChoicesHistory</name>
    <message>
        <source>typing</source>
        <translation>(Eingabe)</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>(Schwelle)</translation>
    </message>
    <message>
        <source>layer and head</source>
        <translation>(Schicht und Kopf)</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>(Vergleich)</translation>
    </message>
    <message>
        <source>model</source>
        <translation>(Modell)</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>(Metrik)</translation>
    </message>
    <message>
        <source>homology</source>
        <translation>(Homologie)</translation>
    </message>
    <message>
        <source>pinned heads</source>
        <translation>(angeheftete Köpfe)</translation>
    </message>
    <message>
        <source>part of the text</source>
        <translation>(Teil des Textes)</translation>
    </message>
    <message>
        <source>file</source>
        <translation>(Datei)</translation>
    </message>
    <message>
        <source>change</source>
        <translation>(Änderung)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>look of the complex</source>
        <translation>(Aussehen des Komplexes)</translation>
    </message>
    <message>
        <source>another session</source>
        <translation>andere Sitzung</translation>
    </message>
    <message>
        <source>place of a token</source>
        <translation>Ort eines Tokens</translation>
    </message>
    <message>
        <source>favourite heads</source>
        <translation>Favoriten unter den Köpfen</translation>
    </message>
    <message>
        <source>what the text is read as</source>
        <translation>als was der Text gelesen wird</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>attopo::ColumnDialog</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>A few letters of a column</source>
        <translation>Ein paar Buchstaben einer Spalte</translation>
    </message>
    <message>
        <source>Columns with these letters</source>
        <translation>Spalten mit diesen Buchstaben</translation>
    </message>
    <message>
        <source>&amp;As at first</source>
        <translation>&amp;Wie am Anfang</translation>
    </message>
</context>
<context>
    <name>attopo::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>A few letters of a command</source>
        <translation>Ein paar Buchstaben eines Befehls</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Nothing found for “%1”. Fewer letters find more.</source>
        <translation>Nichts gefunden zu „%1“. Weniger Buchstaben finden mehr.</translation>
    </message>
</context>
<context>
    <name>attopo::ComparisonTable</name>
    <message>
        <source>Distances between the diagrams of text A and text B</source>
        <translation>Abstände zwischen den Diagrammen von Text A und Text B</translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation>Bottleneck</translation>
    </message>
    <message>
        <source>1-Wasserstein</source>
        <translation>1-Wasserstein</translation>
    </message>
    <message>
        <source>2-Wasserstein</source>
        <translation>2-Wasserstein</translation>
    </message>
    <message>
        <source>The sum of all steps of the best matching of the diagrams</source>
        <translation>Die Summe aller Schritte der besten Zuordnung der Diagramme</translation>
    </message>
    <message>
        <source>The square root of the sum of the squared steps of the best matching of the diagrams</source>
        <translation>Die Quadratwurzel aus der Summe der quadrierten Schritte der besten Zuordnung der Diagramme</translation>
    </message>
    <message>
        <source>L∞</source>
        <translation>L∞</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>&amp;Ground norm</source>
        <translation>Gr&amp;undnorm</translation>
    </message>
    <message>
        <source>&lt;b&gt;Distance between A and B&lt;/b&gt;</source>
        <translation>&lt;b&gt;Abstand von A und B&lt;/b&gt;</translation>
    </message>
    <message>
        <source>No distances: %1</source>
        <translation>Keine Abstände: %1</translation>
    </message>
    <message>
        <source>Click a number: the diagram shows how the bars are matched.</source>
        <translation>Ein Klick auf eine Zahl: das Diagramm zeigt, wie die Balken zugeordnet sind.</translation>
    </message>
    <message>
        <source>The diagram shows how the bars are matched; the pair furthest apart is thick.</source>
        <translation>Das Diagramm zeigt, wie die Balken zugeordnet sind; das am weitesten entfernte Paar ist dick.</translation>
    </message>
    <message>
        <source>Divergence on the same tokens (RTD): %1</source>
        <translation>Divergenz auf denselben Tokens (RTD): %1</translation>
    </message>
    <message>
        <source>Each divided by its 0.9 quantile first. Of the distances as they are: %1.</source>
        <translation>Beide zuerst durch ihr 0,9-Quantil geteilt. Von den unveränderten Abständen: %1.</translation>
    </message>
    <message>
        <source>Bars of all dimensions as one diagram, where any may be matched with any: for comparing with tables made so.</source>
        <translation>Balken aller Dimensionen als ein Diagramm, in dem jeder jedem zugeordnet werden darf: zum Vergleich mit Tabellen, die so entstanden sind.</translation>
    </message>
    <message>
        <source>The diagrams have different numbers of bars that never end</source>
        <translation>Die Diagramme haben verschieden viele nie endende Balken</translation>
    </message>
</context>
<context>
    <name>attopo::ComplexMenu</name>
    <message>
        <source>Comple&amp;x</source>
        <translation>Komple&amp;x</translation>
    </message>
    <message>
        <source>Tokens placed</source>
        <translation>Anordnung der Tokens</translation>
    </message>
    <message>
        <source>By &amp;distance</source>
        <translation>Nach &amp;Abstand</translation>
    </message>
    <message>
        <source>Multidimensional scaling: tokens lie as far apart as their distances say, as well as the picture has room for it.</source>
        <translation>Multidimensionale Skalierung: Tokens liegen so weit auseinander, wie ihre Abstände sagen, so gut das Bild Platz dafür hat.</translation>
    </message>
    <message>
        <source>By &amp;forces</source>
        <translation>Nach &amp;Kräften</translation>
    </message>
    <message>
        <source>On a &amp;circle, as in the text</source>
        <translation>Im K&amp;reis, wie im Text</translation>
    </message>
    <message>
        <source>Clockwise from the top, whatever their distances are.</source>
        <translation>Im Uhrzeigersinn von oben, wie auch immer ihre Abstände sind.</translation>
    </message>
    <message>
        <source>On a circle, as they &amp;merge</source>
        <translation>Im Kreis, wie sie &amp;verschmelzen</translation>
    </message>
    <message>
        <source>In the order of the dendrogram of H0: tokens that merge early are neighbours, and the later neighbours merge, the further apart they stand.</source>
        <translation>In der Reihenfolge des Dendrogramms von H0: Tokens, die früh verschmelzen, sind Nachbarn, und je später Nachbarn verschmelzen, desto weiter stehen sie auseinander.</translation>
    </message>
    <message>
        <source>In &amp;three dimensions</source>
        <translation>In &amp;drei Dimensionen</translation>
    </message>
    <message>
        <source>Drag the picture or press the arrow keys to turn it, with Shift to move it. Circles stay flat.</source>
        <translation>Das Bild ziehen oder die Pfeiltasten drücken, um es zu drehen, mit Umschalt, um es zu verschieben. Kreise bleiben flach.</translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation>&amp;Schlicht</translation>
    </message>
    <message>
        <source>The more edges are shorter than an edge, the fainter it is.</source>
        <translation>Je mehr Kanten kürzer sind als eine Kante, desto blasser ist sie.</translation>
    </message>
    <message>
        <source>Filtration &amp;value</source>
        <translation>&amp;Filtrationswert</translation>
    </message>
    <message>
        <source>The threshold at which the edge enters.</source>
        <translation>Die Schwelle, an der die Kante eintritt.</translation>
    </message>
    <message>
        <source>&amp;Attention weight</source>
        <translation>Attention-&amp;Gewicht</translation>
    </message>
    <message>
        <source>The larger of the two weights with which its tokens attend to each other. Distances of rows compare where two tokens look, so near ones need not look at each other.</source>
        <translation>Das größere der beiden Gewichte, mit denen ihre Tokens aufeinander achten. Abstände von Zeilen vergleichen, wohin zwei Tokens blicken; nahe Tokens müssen also nicht aufeinander blicken.</translation>
    </message>
    <message>
        <source>&amp;Outlines of components</source>
        <translation>&amp;Umrisse der Komponenten</translation>
    </message>
    <message>
        <source>A line around the tokens of each component of two tokens or more.</source>
        <translation>Eine Linie um die Tokens jeder Komponente aus mindestens zwei Tokens.</translation>
    </message>
    <message>
        <source>Tokens push each other away and near ones pull: clusters stand out.</source>
        <translation>Tokens stoßen sich ab, und nahe ziehen sich an: Häufungen treten hervor.</translation>
    </message>
    <message>
        <source>Attention of the token that is selected</source>
        <translation>Attention des ausgewählten Tokens</translation>
    </message>
    <message>
        <source>&amp;Not drawn</source>
        <translation>&amp;Nicht gezeichnet</translation>
    </message>
    <message>
        <source>In this &amp;head</source>
        <translation>In diesem &amp;Kopf</translation>
    </message>
    <message>
        <source>An arrow to each token that it attends to, the wider the more, and shading on the text. Weights under 1 % are left out.</source>
        <translation>Ein Pfeil zu jedem Token, auf das es blickt, je breiter, desto mehr, und Schattierung im Text. Gewichte unter 1 % sind weggelassen.</translation>
    </message>
    <message>
        <source>In each head of the la&amp;yer</source>
        <translation>In jedem Kopf der &amp;Schicht</translation>
    </message>
    <message>
        <source>Likewise, one arrow for each head, by colour; the text is shaded by their mean.</source>
        <translation>Ebenso, ein Pfeil für jeden Kopf, nach Farbe; der Text ist nach ihrem Mittel schattiert.</translation>
    </message>
    <message>
        <source>Only what is selected is marked.</source>
        <translation>Nur die Auswahl ist markiert.</translation>
    </message>
    <message>
        <source>Edge colour</source>
        <translation>Kantenfarbe</translation>
    </message>
</context>
<context>
    <name>attopo::ComplexView</name>
    <message>
        <source>Vietoris–Rips complex</source>
        <translation>Vietoris–Rips-Komplex</translation>
    </message>
    <message>
        <source>Edge %1 – %2
enters at %3</source>
        <translation>Kante %1 – %2
tritt ein bei %3</translation>
    </message>
    <message numerus="yes">
        <source>Token %1: %2
%n neighbour(s) at threshold %3
component of %4</source>
        <translation>
            <numerusform>Token %1: %2
%n Nachbar an der Schwelle %3
Komponente von %4</numerusform>
            <numerusform>Token %1: %2
%n Nachbarn an der Schwelle %3
Komponente von %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::ContextsWindow</name>
    <message>
        <source>&amp;Ignore case</source>
        <translation>Groß/klein &amp;ignorieren</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Com&amp;pute</source>
        <translation>&amp;Berechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Texts and phrases side by side</source>
        <translation>Texte und Phrasen nebeneinander</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Characters to look for in the text; every place where they stand is looked at. Empty: none</source>
        <translation>Zeichen, die im Text gesucht werden; jede Stelle, an der sie stehen, wird betrachtet. Leer: keine</translation>
    </message>
    <message>
        <source>Empty: as it is chosen in the main window, when you compute</source>
        <translation>Leer: wie im Hauptfenster gewählt, wenn berechnet wird</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;text A</source>
        <translation>&amp;Text A hinzufügen</translation>
    </message>
    <message>
        <source>The text of the main window as it is looked at, with its model, layer and head; marked characters are the phrase</source>
        <translation>Der Text des Hauptfensters, so wie er betrachtet wird, mit Modell, Schicht und Kopf; markierte Zeichen sind die Phrase</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>A file with a JSON object on each line: text, and if you like label, phrase, model, layer and head</source>
        <translation>Eine Datei mit einem JSON-Objekt in jeder Zeile: text und, wenn gewünscht, label, phrase, model, layer und head</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>There is no text in the main window</source>
        <translation>Im Hauptfenster ist kein Text</translation>
    </message>
    <message>
        <source>Open texts</source>
        <translation>Texte öffnen</translation>
    </message>
    <message>
        <source>Texts, one JSON object a line (*.jsonl);;All files (*)</source>
        <translation>Texte, ein JSON-Objekt je Zeile (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Distance of diagrams</source>
        <translation>Abstand der Diagramme</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>So that texts of different numbers of tokens can be compared. What length alone makes is measured too, and stands in the tooltips of the distances.</source>
        <translation>Damit Texte mit verschieden vielen Tokens verglichen werden können. Was allein die Länge ausmacht, wird ebenfalls gemessen und steht in den Tooltips der Abstände.</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Phrasen</translation>
    </message>
    <message>
        <source>Of the diagrams of the phrases alone, their tokens as far apart as they are in the whole texts.</source>
        <translation>Von den Diagrammen der Phrasen allein; ihre Tokens sind so weit auseinander wie in den ganzen Texten.</translation>
    </message>
    <message>
        <source>Distances of phrases</source>
        <translation>Abstände der Phrasen</translation>
    </message>
    <message>
        <source>Add two texts or more, and compute.</source>
        <translation>Zwei oder mehr Texte hinzufügen und berechnen.</translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation>wie gewählt</translation>
    </message>
    <message>
        <source>%1: “%2” is no number of a layer or head, counted from 0</source>
        <translation>%1: „%2“ ist keine Nummer einer Schicht oder eines Kopfes, gezählt von 0</translation>
    </message>
    <message>
        <source>No model is open in the main window yet: wait a moment</source>
        <translation>Im Hauptfenster ist noch kein Modell offen: bitte einen Moment warten</translation>
    </message>
    <message>
        <source>%1: choose a model; the main window looks at a file</source>
        <translation>%1: bitte ein Modell wählen; das Hauptfenster zeigt eine Datei</translation>
    </message>
    <message>
        <source>There is no text: add one, or open a file</source>
        <translation>Es gibt keinen Text: bitte einen hinzufügen oder eine Datei öffnen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation>%1 (n = %2)</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>
Of the longer one and random parts of it as long as the shorter one: %1 ± %2. So much makes the difference in length alone.</source>
        <translation>
Zwischen dem längeren und zufälligen Teilen von ihm, die so lang sind wie der kürzere: %1 ± %2. So viel macht allein die verschiedene Länge aus.</translation>
    </message>
    <message>
        <source>%1, H%2, ground norm %3; %4. Tooltips say how much of a distance the difference in length alone makes.</source>
        <translation>%1, H%2, Grundnorm %3; %4. Tooltips sagen, wie viel eines Abstands allein die verschiedene Länge ausmacht.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>One component from</source>
        <translation>Eine Komponente ab</translation>
    </message>
    <message>
        <source>A simplex from</source>
        <translation>Ein Simplex ab</translation>
    </message>
    <message>
        <source>Joined by others from</source>
        <translation>Mit anderen verbunden ab</translation>
    </message>
    <message>
        <source>A component of its own</source>
        <translation>Eigene Komponente</translation>
    </message>
    <message>
        <source>From when to when all of the phrase, and nothing else, is one component: a sign that it is a collocation</source>
        <translation>Von wann bis wann genau die Phrase, und sonst nichts, eine Komponente ist: ein Anzeichen für eine Kollokation</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1” stands in none of its texts.</source>
        <translation>„%1“ steht in keinem der Texte.</translation>
    </message>
    <message>
        <source>“%1” is a component of its own in %2 of %3 contexts; it becomes a simplex at %4 on average (%5 to %6).</source>
        <translation>„%1“ ist in %2 von %3 Kontexten eine eigene Komponente; im Mittel wird es bei %4 zu einem Simplex (%5 bis %6).</translation>
    </message>
    <message>
        <source>No phrase is looked for: write one in the texts&apos; third column.</source>
        <translation>Es wird keine Phrase gesucht: dafür eine in die dritte Spalte der Texte schreiben.</translation>
    </message>
    <message>
        <source>Save texts</source>
        <translation>Texte speichern</translation>
    </message>
    <message>
        <source>Texts, one JSON object a line (*.jsonl)</source>
        <translation>Texte, ein JSON-Objekt je Zeile (*.jsonl)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Everything (*.json);;Table of distances (*.csv)</source>
        <translation>Alles (*.json);;Tabelle der Abstände (*.csv)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>attopo::CopyFigure</name>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;data</source>
        <translation>Als &amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Copy as command &amp;line</source>
        <translation>Als Befehls&amp;zeile kopieren</translation>
    </message>
    <message>
        <source>There is nothing to copy yet: type a text first</source>
        <translation>Noch ist nichts zu kopieren: zuerst einen Text eingeben</translation>
    </message>
    <message>
        <source>Copied as a picture: %1</source>
        <translation>Als Bild kopiert: %1</translation>
    </message>
    <message>
        <source>There are no numbers behind this view</source>
        <translation>Hinter dieser Ansicht stehen keine Zahlen</translation>
    </message>
    <message>
        <source>Copied as a table of tab-separated numbers: %1</source>
        <translation>Als Tabelle mit Tabulatoren kopiert: %1</translation>
    </message>
    <message>
        <source>Copied the command that makes this figure: %1</source>
        <translation>Kopiert ist der Befehl, der diese Abbildung macht: %1</translation>
    </message>
    <message>
        <source>Copied a command, which does not make the very same figure: %1</source>
        <translation>Kopiert ist ein Befehl, der nicht genau diese Abbildung macht: %1</translation>
    </message>
</context>
<context>
    <name>attopo::CorpusDialog</name>
    <message>
        <source>&amp;Drop special tokens</source>
        <translation>Sondertokens we&amp;glassen</translation>
    </message>
    <message>
        <source>&amp;Join pieces of words</source>
        <translation>&amp;Wortteile zusammenfassen</translation>
    </message>
    <message>
        <source>Keep dia&amp;grams</source>
        <translation>&amp;Diagramme behalten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>A corpus as a table</source>
        <translation>Ein Korpus als Tabelle</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>%1 kann nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Complete: the tables are in %1</source>
        <translation>Vollständig: Die Tabellen sind in %1</translation>
    </message>
    <message>
        <source>It ended unexpectedly. What is done is kept: Start goes on from there.</source>
        <translation>Unerwartet beendet. Was fertig ist, bleibt erhalten: „Start“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Start goes on where it was</source>
        <translation>„Start“ macht weiter, wo es aufgehört hat</translation>
    </message>
    <message>
        <source>.txt, .csv, .tsv or .jsonl</source>
        <translation>.txt, .csv, .tsv oder .jsonl</translation>
    </message>
    <message>
        <source>none; names with commas between them</source>
        <translation>keine; Namen mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>all, or 0-3, 7</source>
        <translation>alle, oder 0-3, 7</translation>
    </message>
    <message>
        <source>components (H0)</source>
        <translation>Komponenten (H0)</translation>
    </message>
    <message>
        <source>and loops (H1)</source>
        <translation>und Schleifen (H1)</translation>
    </message>
    <message>
        <source>and voids (H2)</source>
        <translation>und Hohlräume (H2)</translation>
    </message>
    <message>
        <source>All bars as well, in NumPy&apos;s format</source>
        <translation>Auch alle Balken, im Format von NumPy</translation>
    </message>
    <message>
        <source>&amp;bars</source>
        <translation>&amp;Balken</translation>
    </message>
    <message>
        <source>ba&amp;rcode</source>
        <translation>Ba&amp;rcode</translation>
    </message>
    <message>
        <source>gra&amp;ph</source>
        <translation>Gr&amp;aph</translation>
    </message>
    <message>
        <source>patter&amp;ns</source>
        <translation>M&amp;uster</translation>
    </message>
    <message>
        <source>Of each dimension: numbers of bars, sums, longest, mean and deviation of lengths, persistent entropy</source>
        <translation>Für jede Dimension: Zahl der Balken, Summe, Maximum, Mittel und Abweichung der Längen, persistente Entropie</translation>
    </message>
    <message>
        <source>The 14 barcode features of attention (Kushnareva et al. 2021)</source>
        <translation>Die 14 Barcode-Merkmale der Attention (Kushnareva et al. 2021)</translation>
    </message>
    <message>
        <source>Their 6 features of the attention graph at 6 thresholds</source>
        <translation>Deren 6 Merkmale des Attention-Graphen an 6 Schwellen</translation>
    </message>
    <message>
        <source>Distances to 7 patterns of attention</source>
        <translation>Abstände zu 7 Mustern der Attention</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>&amp;Corpus</source>
        <translation>&amp;Korpus</translation>
    </message>
    <message>
        <source>Column of the &amp;texts</source>
        <translation>Spalte der &amp;Texte</translation>
    </message>
    <message>
        <source>Columns to &amp;keep</source>
        <translation>Spa&amp;lten übernehmen</translation>
    </message>
    <message>
        <source>Groups to compa&amp;re, by column</source>
        <translation>Gruppen &amp;vergleichen nach Spalte</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>Schi&amp;chten</translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation>Köp&amp;fe</translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation>Metr&amp;ik</translation>
    </message>
    <message>
        <source>H&amp;omology</source>
        <translation>&amp;Homologie</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Results in &amp;folder</source>
        <translation>Ordner der Ergeb&amp;nisse</translation>
    </message>
    <message>
        <source>Permutation tests, false discovery rates and confidence intervals for each layer, head and feature, and a figure; empty: none</source>
        <translation>Permutationstests, Falscherkennungsraten (FDR) und Konfidenzintervalle für jede Schicht, jeden Kopf und jedes Merkmal, dazu eine Abbildung; leer: keine</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>After the texts that are begun. Start goes on from there.</source>
        <translation>Nach den begonnenen Texten. „Start“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Choose corpus</source>
        <translation>Korpus wählen</translation>
    </message>
    <message>
        <source>Texts (*.txt *.csv *.tsv *.jsonl);;All files (*)</source>
        <translation>Texte (*.txt *.csv *.tsv *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Choose a corpus.</source>
        <translation>Bitte ein Korpus wählen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>A corpus is a .txt, .csv, .tsv or .jsonl file.</source>
        <translation>Ein Korpus ist eine .txt-, .csv-, .tsv- oder .jsonl-Datei.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Bitte einen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>Choose a feature at least.</source>
        <translation>Bitte mindestens ein Merkmal wählen.</translation>
    </message>
    <message>
        <source>“%1” is no list of numbers such as 0-3, 7.</source>
        <translation>„%1“ ist keine Liste von Zahlen wie 0-3, 7.</translation>
    </message>
    <message>
        <source>Finishing the texts that are begun…</source>
        <translation>Die begonnenen Texte werden beendet …</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Pipe</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>First l&amp;ine is a text, not the names of the columns</source>
        <translation>Erste &amp;Zeile ist ein Text, nicht die Namen der Spalten</translation>
    </message>
    <message>
        <source>As the first line has it</source>
        <translation>Wie in der ersten Zeile</translation>
    </message>
    <message>
        <source>Separator of col&amp;umns</source>
        <translation>Tr&amp;ennzeichen der Spalten</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The first line has no column “%1”. It has %2 (separator: %3). Choose one of these, or another separator, or is the first line a text?</source>
        <translation>Die erste Zeile hat keine Spalte „%1“. Sie hat %2 (Trennzeichen: %3). Bitte eine davon wählen oder ein anderes Trennzeichen – oder ist die erste Zeile ein Text?</translation>
    </message>
    <message>
        <source>There is no column “%1”, but %2 (separator: %3). Choose one of these, or another separator.</source>
        <translation>Es gibt keine Spalte „%1“, aber %2 (Trennzeichen: %3). Bitte eine davon wählen oder ein anderes Trennzeichen.</translation>
    </message>
    <message>
        <source>Sho&amp;w results</source>
        <translation>Ergebnisse &amp;zeigen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>%1: %L2 texts</source>
        <translation>%1: %L2 Texte</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>What a row&apos;s text is taken for: a pair is two texts with a line of --- between them; each turn of a chat begins with system:, user: or assistant: on a line</source>
        <translation>Wofür der Text einer Zeile genommen wird: ein Paar sind zwei Texte mit einer Zeile --- dazwischen; jeder Beitrag eines Chats beginnt mit system:, user: oder assistant: auf einer Zeile</translation>
    </message>
    <message>
        <source>Read te&amp;xts as</source>
        <translation>Te&amp;xte lesen als</translation>
    </message>
</context>
<context>
    <name>attopo::CorpusResultsWindow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Find &amp;corpus…</source>
        <translation>&amp;Korpus suchen …</translation>
    </message>
    <message>
        <source>Corpus results</source>
        <translation>Ergebnisse eines Korpus</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1: %L2 von %L3</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The file of the texts: then they show in the table and can be opened</source>
        <translation>Die Datei mit den Texten: Dann stehen sie in der Tabelle und lassen sich öffnen</translation>
    </message>
    <message>
        <source>Corpus results: %1</source>
        <translation>Ergebnisse eines Korpus: %1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1, read by %2. Texts: %L3.</source>
        <translation>%1, gelesen von %2. Texte: %L3.</translation>
    </message>
    <message>
        <source>Rows left out: %L1; errors.csv says why.</source>
        <translation>Ausgelassene Zeilen: %L1; errors.csv sagt, warum.</translation>
    </message>
    <message>
        <source>Rows still to come, or lost: %L1; the same command, run again, goes on.</source>
        <translation>Noch ausstehende oder verlorene Zeilen: %L1; derselbe Befehl, noch einmal ausgeführt, macht weiter.</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>Texts (*.txt *.csv *.tsv *.jsonl);;All files (*)</source>
        <translation>Texte (*.txt *.csv *.tsv *.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>attopo::CorpusTableModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cut at</source>
        <translation>Gekürzt ab</translation>
    </message>
</context>
<context>
    <name>attopo::CorpusTextTable</name>
    <message>
        <source>Co&amp;lumns…</source>
        <translation>&amp;Spalten …</translation>
    </message>
    <message>
        <source>Texts of the corpus</source>
        <translation>Texte des Korpus</translation>
    </message>
    <message>
        <source>Find texts</source>
        <translation>Texte suchen</translation>
    </message>
    <message>
        <source>Only rows that have these letters: in their number, the columns of the corpus or the beginning of the text</source>
        <translation>Nur Zeilen mit diesen Buchstaben: in ihrer Nummer, den Spalten des Korpus oder dem Anfang des Textes</translation>
    </message>
    <message>
        <source>%L1 texts. Double click or Enter opens one in the main window.</source>
        <translation>%L1 Texte. Doppelklick oder Eingabetaste öffnet einen im Hauptfenster.</translation>
    </message>
    <message>
        <source>%L1 of %L2 texts</source>
        <translation>%L1 von %L2 Texten</translation>
    </message>
</context>
<context>
    <name>attopo::DataFiles</name>
    <message>
        <source>There is no file %1</source>
        <translation>Es gibt keine Datei %1</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Distances that are not symmetric</source>
        <translation>Nicht symmetrische Abstände</translation>
    </message>
    <message>
        <source>.

Of d(i, j) and d(j, i), which is the distance of i and j?</source>
        <translation>.

Welches von d(i, j) und d(j, i) ist der Abstand von i und j?</translation>
    </message>
    <message>
        <source>The &amp;larger</source>
        <translation>Das &amp;größere</translation>
    </message>
    <message>
        <source>The &amp;mean</source>
        <translation>Das &amp;Mittel</translation>
    </message>
    <message>
        <source>The &amp;smaller</source>
        <translation>Das &amp;kleinere</translation>
    </message>
    <message>
        <source>Not weights of attention</source>
        <translation>Keine Gewichte der Attention</translation>
    </message>
    <message>
        <source>Take the &amp;softmax of each row</source>
        <translation>&amp;Softmax jeder Zeile nehmen</translation>
    </message>
    <message>
        <source>Layers or texts first</source>
        <translation>Schichten oder Texte zuerst</translation>
    </message>
    <message>
        <source>%1 has five axes, the first two of %2 and %3. Which of them are layers and which are texts, the file does not say.</source>
        <translation>%1 hat fünf Achsen, die ersten beiden mit %2 und %3. Welche davon Schichten und welche Texte sind, sagt die Datei nicht.</translation>
    </message>
    <message>
        <source>%1 &amp;layers of %2 texts</source>
        <translation>%1 &amp;Schichten von %2 Texten</translation>
    </message>
    <message>
        <source>%1 &amp;texts of %2 layers</source>
        <translation>%1 &amp;Texte mit %2 Schichten</translation>
    </message>
</context>
<context>
    <name>attopo::DetailPanel</name>
    <message>
        <source>A: </source>
        <translation>A: </translation>
    </message>
    <message>
        <source>B: </source>
        <translation>B: </translation>
    </message>
    <message>
        <source>Click a bar, a point of the diagram, a token or a cell; or mark characters in the text.</source>
        <translation>Einen Balken, einen Punkt des Diagramms, ein Token oder eine Zelle anklicken; oder Zeichen im Text markieren.</translation>
    </message>
    <message>
        <source>The token that is selected</source>
        <translation>Das ausgewählte Token</translation>
    </message>
</context>
<context>
    <name>attopo::DiagramPlot</name>
    <message>
        <source>Persistence diagram</source>
        <translation>Persistenzdiagramm</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>death</source>
        <translation>Tod</translation>
    </message>
    <message>
        <source> of A</source>
        <translation> von A</translation>
    </message>
    <message>
        <source> of B</source>
        <translation> von B</translation>
    </message>
</context>
<context>
    <name>attopo::DimensionChooser</name>
    <message>
        <source>Dimension</source>
        <translation>Dimension</translation>
    </message>
</context>
<context>
    <name>attopo::ExampleNote</name>
    <message>
        <source>&amp;Back to my text</source>
        <translation>&amp;Zurück zum eigenen Text</translation>
    </message>
    <message>
        <source>Shows again what was typed and chosen before the first example or the tour</source>
        <translation>Zeigt wieder, was vor dem ersten Beispiel oder dem Rundgang eingegeben und gewählt war</translation>
    </message>
    <message>
        <source>Hides this note and keeps the example</source>
        <translation>Blendet diesen Hinweis aus und behält das Beispiel</translation>
    </message>
    <message>
        <source>Hide the note</source>
        <translation>Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>attopo::ExampleShow</name>
    <message>
        <source>&amp;Back to my text</source>
        <translation>&amp;Zurück zum eigenen Text</translation>
    </message>
</context>
<context>
    <name>attopo::ExportDialog</name>
    <message>
        <source>With a &amp;caption</source>
        <translation>Mit Bild&amp;unterschrift</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Text A</source>
        <translation>Text A</translation>
    </message>
    <message>
        <source>Text B</source>
        <translation>Text B</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG: Pixel</translation>
    </message>
    <message>
        <source>SVG: vectors, text as text</source>
        <translation>SVG: Vektoren, Text als Text</translation>
    </message>
    <message>
        <source>PDF: vectors, text as text</source>
        <translation>PDF: Vektoren, Text als Text</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Dat&amp;ei</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source> ×</source>
        <comment>factor</comment>
        <translation> ×</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>&amp;Legende</translation>
    </message>
    <message>
        <source>Panel letters (&amp;a), (b), …</source>
        <translation>Buchstaben der Teilbilder (&amp;a), (b), …</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Copy as co&amp;mmand line</source>
        <translation>Als Befehls&amp;zeile kopieren</translation>
    </message>
    <message>
        <source>Animated PNG of the sweep</source>
        <translation>Animiertes PNG des Durchlaufs</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>A column of a journal is 85 mm wide, two are 170 mm; a slide is 254 mm × 143 mm.</source>
        <translation>Eine Spalte einer Zeitschrift ist 85 mm breit, zwei sind 170 mm; eine Folie hat 254 mm × 143 mm.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <translation>Punkte pro Zoll</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Width × height</source>
        <translation>&amp;Breite × Höhe</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Of caption and axes; numbers and tokens are 15 % smaller. Marks and margins grow with it.</source>
        <translation>Von Bildunterschrift und Achsen; Zahlen und Tokens sind 15 % kleiner. Punkte und Ränder wachsen mit.</translation>
    </message>
    <message>
        <source>Colours, safe for the colour-blind</source>
        <translation>Farben, auch für Farbenblinde</translation>
    </message>
    <message>
        <source>Greys, for print</source>
        <translation>Grautöne, für den Druck</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Of edges, curves and axes.</source>
        <translation>Von Kanten, Kurven und Achsen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Fo&amp;nt</source>
        <translation>Schr&amp;ift</translation>
    </message>
    <message>
        <source>Pale&amp;tte</source>
        <translation>Farb&amp;palette</translation>
    </message>
    <message>
        <source>Bac&amp;kground</source>
        <translation>H&amp;intergrund</translation>
    </message>
    <message>
        <source>L&amp;ines</source>
        <translation>Li&amp;nien</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source> frames a second</source>
        <translation> Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Sweep from 0 to the end of the filtration</source>
        <translation>Durchlauf von 0 bis zum Ende der Filtration</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>Angeben, welche Datei geschrieben werden soll.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The threshold makes no difference to this view: there is nothing to sweep.</source>
        <translation>Für diese Ansicht macht die Schwelle keinen Unterschied: Es gibt nichts zu durchlaufen.</translation>
    </message>
    <message>
        <source>This is more than %L1 pixels: choose fewer millimetres or fewer dots per inch.</source>
        <translation>Das sind mehr als %L1 Pixel: weniger Millimeter oder weniger Punkte pro Zoll wählen.</translation>
    </message>
    <message>
        <source>Painting the sweep…</source>
        <translation>Der Durchlauf wird gemalt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Copied the command that makes this figure.</source>
        <translation>Kopiert ist der Befehl, der diese Abbildung macht.</translation>
    </message>
    <message>
        <source>Copied a command, which does not make the very same figure: %1</source>
        <translation>Kopiert ist ein Befehl, der nicht genau diese Abbildung macht: %1</translation>
    </message>
</context>
<context>
    <name>attopo::Exports</name>
    <message>
        <source>&amp;Export figure…</source>
        <translation>&amp;Abbildung exportieren …</translation>
    </message>
    <message>
        <source>Export &amp;data…</source>
        <translation>&amp;Daten exportieren …</translation>
    </message>
    <message>
        <source>There is nothing to export yet: type a text first</source>
        <translation>Es gibt noch nichts zu exportieren: bitte zuerst einen Text eingeben</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>attopo::FileOpening</name>
    <message>
        <source>Open session or text</source>
        <translation>Sitzung oder Text öffnen</translation>
    </message>
    <message>
        <source>Sessions and texts (*.attopo *.txt);;Sessions (*.attopo);;Texts (*.txt);;All files (*)</source>
        <translation>Sitzungen und Texte (*.attopo *.txt);;Sitzungen (*.attopo);;Texte (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MiB, the most that is opened as a text. Open a part of it, or read texts by the thousand from Tools → Corpus as a table</source>
        <translation>%1 ist größer als %2 MiB; mehr wird nicht als Text geöffnet. Öffnen Sie einen Teil davon, oder lesen Sie Texte zu Tausenden mit Extras → Korpus als Tabelle</translation>
    </message>
    <message>
        <source>Open attention, matrix or diagram</source>
        <translation>Attention, Matrix oder Diagramm öffnen</translation>
    </message>
    <message>
        <source>Open attention, matrix or diagram instead of text B</source>
        <translation>Attention, Matrix oder Diagramm statt Text B öffnen</translation>
    </message>
    <message>
        <source>Attention, matrices and diagrams (*.npz *.npy *.safetensors *.pt *.pth *.bin *.csv *.txt *.pers *.lower_distance_matrix);;All files (*)</source>
        <translation>Attention, Matrizen und Diagramme (*.npz *.npy *.safetensors *.pt *.pth *.bin *.csv *.txt *.pers *.lower_distance_matrix);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>attopo::FiltrationSettings</name>
    <message>
        <source>&amp;Drop special tokens</source>
        <translation>Sondertokens we&amp;glassen</translation>
    </message>
    <message>
        <source>&amp;Join pieces of words</source>
        <translation>&amp;Wortteile zusammenfassen</translation>
    </message>
    <message>
        <source>components (H0)</source>
        <translation>Komponenten (H0)</translation>
    </message>
    <message>
        <source>Homology up to which dimension. Voids take longer.</source>
        <translation>Homologie bis zu welcher Dimension. Hohlräume dauern länger.</translation>
    </message>
    <message>
        <source>Tokens of one word become one point: attention to them is added up, attention from them averaged. Words are those of Unicode&apos;s text segmentation.</source>
        <translation>Die Tokens eines Wortes werden zu einem Punkt: Attention auf sie wird addiert, Attention von ihnen gemittelt. Wörter sind die der Textsegmentierung von Unicode.</translation>
    </message>
    <message>
        <source>Met&amp;ric</source>
        <translation>Met&amp;rik</translation>
    </message>
    <message>
        <source>Ho&amp;mology</source>
        <translation>H&amp;omologie</translation>
    </message>
    <message>
        <source>A metric: the triangle inequality holds.</source>
        <translation>Eine Metrik: die Dreiecksungleichung gilt.</translation>
    </message>
    <message>
        <source>Not a metric: the triangle inequality may fail.</source>
        <translation>Keine Metrik: die Dreiecksungleichung kann verletzt sein.</translation>
    </message>
    <message>
        <source>up to loops (H1)</source>
        <translation>bis zu Schleifen (H1)</translation>
    </message>
    <message>
        <source>up to voids (H2)</source>
        <translation>bis zu Hohlräumen (H2)</translation>
    </message>
    <message>
        <source>Only for comparing with published figures.</source>
        <translation>Nur zum Vergleich mit veröffentlichten Zahlen.</translation>
    </message>
    <message>
        <source>The second softmax makes distances shrink as the text grows.</source>
        <translation>Das zweite Softmax lässt die Abstände schrumpfen, je länger der Text wird.</translation>
    </message>
</context>
<context>
    <name>attopo::FindBar</name>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Ganze Wörter</translation>
    </message>
    <message>
        <source>Find words and tokens</source>
        <translation>Wörter und Tokens finden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The place before (Shift+Enter)</source>
        <translation>Die Stelle davor (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>Die nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Selects all places</source>
        <translation>Wählt alle Stellen aus</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Shows what is selected larger in the complex</source>
        <translation>Zeigt das Ausgewählte im Komplex größer</translation>
    </message>
    <message>
        <source>Closes the search (Escape)</source>
        <translation>Schließt die Suche (Escape)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::GalleryPanel</name>
    <message>
        <source>Order of heads</source>
        <translation>Reihenfolge der Köpfe</translation>
    </message>
    <message>
        <source>Layer and head</source>
        <translation>Schicht und Kopf</translation>
    </message>
    <message>
        <source>Betti number at its own threshold</source>
        <translation>Betti-Zahl an der eigenen Schwelle</translation>
    </message>
    <message>
        <source>How many bars are alive at the threshold at which the head is drawn.</source>
        <translation>Wie viele Balken an der Schwelle leben, an der der Kopf gezeichnet ist.</translation>
    </message>
    <message>
        <source>Attention to: %1</source>
        <translation>Attention auf: %1</translation>
    </message>
    <message>
        <source>How much of the attention of a token goes there, on average over the tokens that have such a token to look at</source>
        <translation>Wie viel der Attention eines Tokens dorthin geht, im Mittel über die Tokens, die auf ein solches Token blicken können</translation>
    </message>
    <message>
        <source>Distance of diagrams</source>
        <translation>Abstand der Diagramme</translation>
    </message>
    <message>
        <source>Filter of heads</source>
        <translation>Filter der Köpfe</translation>
    </message>
    <message>
        <source>Filter: L3, a pattern, a note</source>
        <translation>Filter: L3, ein Muster, eine Notiz</translation>
    </message>
    <message>
        <source>Heads of which every word is said: L3 or H7 is their layer or head, L3·H7 both; other words are looked for in what a head looks at most and in its note</source>
        <translation>Köpfe, auf die jedes Wort zutrifft: L3 oder H7 ist ihre Schicht oder ihr Kopf, L3·H7 beides; andere Wörter werden in dem gesucht, worauf ein Kopf am meisten blickt, und in seiner Notiz</translation>
    </message>
    <message>
        <source>★ Favourites</source>
        <translation>★ Favoriten</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>Nur Favoriten</translation>
    </message>
    <message>
        <source>Only the heads that are favourites: the star on a card, or F, makes a head one, F2 notes something of it</source>
        <translation>Nur die Köpfe, die Favoriten sind: Der Stern auf einer Karte oder F macht einen Kopf dazu, F2 notiert etwas zu ihm</translation>
    </message>
    <message>
        <source>Last layer first</source>
        <translation>Letzte Schicht zuerst</translation>
    </message>
    <message>
        <source>First layer first</source>
        <translation>Erste Schicht zuerst</translation>
    </message>
    <message>
        <source>Least first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Type a text to see all heads.</source>
        <translation>Text eingeben, um alle Köpfe zu sehen.</translation>
    </message>
    <message>
        <source>No favourites of this model yet: the star on a card, or F, makes a head one.</source>
        <translation>Noch keine Favoriten dieses Modells: Der Stern auf einer Karte oder F macht einen Kopf dazu.</translation>
    </message>
    <message>
        <source>No head is like “%1”.</source>
        <translation>Kein Kopf passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n Kopf</numerusform>
            <numerusform>%n Köpfe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 heads</source>
        <translation>%1 von %2 Köpfen</translation>
    </message>
</context>
<context>
    <name>attopo::GroupBoxPlot</name>
    <message>
        <source>Values by group</source>
        <translation>Werte nach Gruppe</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
</context>
<context>
    <name>attopo::GroupMapView</name>
    <message>
        <source>Differences of groups, head by head</source>
        <translation>Unterschiede der Gruppen, Kopf für Kopf</translation>
    </message>
</context>
<context>
    <name>attopo::GroupPanel</name>
    <message>
        <source>&amp;Feature</source>
        <translation>&amp;Merkmal</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>Sch&amp;icht</translation>
    </message>
    <message>
        <source>&amp;Head</source>
        <translation>K&amp;opf</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>Far&amp;be</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effekt</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Cohen&apos;s d: the difference in standard deviations; of more than two groups η², the share of the variance that lies between them</source>
        <translation>Cohens d: der Unterschied in Standardabweichungen; bei mehr als zwei Gruppen η², der Anteil der Varianz, der zwischen ihnen liegt</translation>
    </message>
    <message>
        <source>Of the permutation test</source>
        <translation>Des Permutationstests</translation>
    </message>
    <message>
        <source>The false discovery rate (Benjamini &amp; Hochberg 1995)</source>
        <translation>Die Falscherkennungsrate (Benjamini &amp; Hochberg 1995)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Dots: q ≤ 0.05.</source>
        <translation>Punkte: q ≤ 0,05.</translation>
    </message>
    <message>
        <source>all texts</source>
        <translation>alle Texte</translation>
    </message>
</context>
<context>
    <name>attopo::GrowthPlot</name>
    <message>
        <source>Betti surface</source>
        <translation>Betti-Fläche</translation>
    </message>
    <message>
        <source>The Betti number over time (to the right) and threshold (upwards): how many bars of the text as far as it is read are alive there.</source>
        <translation>Die Betti-Zahl über Zeit (nach rechts) und Schwelle (nach oben): wie viele Balken des bis dahin gelesenen Textes dort leben.</translation>
    </message>
    <message>
        <source>Vines</source>
        <translation>Ranken</translation>
    </message>
    <message>
        <source>How long each bar is, followed from step to step by the matching of least squared moves (after the vineyards of Cohen-Steiner, Edelsbrunner &amp; Morozov 2006). Bars that never end are left out.</source>
        <translation>Wie lang jeder Balken ist, von Schritt zu Schritt verfolgt durch die Zuordnung mit den kleinsten quadrierten Verschiebungen (nach den „vineyards“ von Cohen-Steiner, Edelsbrunner &amp; Morozov 2006). Nie endende Balken sind ausgelassen.</translation>
    </message>
    <message>
        <source>Betti numbers at the threshold</source>
        <translation>Betti-Zahlen an der Schwelle</translation>
    </message>
    <message>
        <source>How many components, loops and voids there are at the threshold, as the text is read.</source>
        <translation>Wie viele Komponenten, Schleifen und Hohlräume es an der Schwelle gibt, während der Text gelesen wird.</translation>
    </message>
    <message>
        <source>The text over time</source>
        <translation>Der Text im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Nothing is read yet</source>
        <translation>Noch ist nichts gelesen</translation>
    </message>
    <message>
        <source>read up to token</source>
        <translation>gelesen bis Token</translation>
    </message>
    <message>
        <source>text read up to token</source>
        <translation>Text gelesen bis Token</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>length of the bar</source>
        <translation>Länge des Balkens</translation>
    </message>
    <message>
        <source>The text is being read…</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>There is no bar of this dimension that ends</source>
        <translation>Es gibt keinen endenden Balken dieser Dimension</translation>
    </message>
    <message>
        <source>Betti number at the threshold</source>
        <translation>Betti-Zahl an der Schwelle</translation>
    </message>
</context>
<context>
    <name>attopo::HeadChooser</name>
    <message>
        <source>heads %1</source>
        <translation>Köpfe %1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>Schichten %1</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>mean of %1, %2</source>
        <translation>Mittel über %1, %2</translation>
    </message>
    <message>
        <source>maximum of %1, %2</source>
        <translation>Maximum über %1, %2</translation>
    </message>
    <message>
        <source>rollout up to layer %1, %2</source>
        <translation>Rollout bis Schicht %1, %2</translation>
    </message>
    <message>
        <source>, times value norms</source>
        <translation>, mal Value-Normen</translation>
    </message>
    <message>
        <source>decoder, %1</source>
        <translation>Decoder, %1</translation>
    </message>
    <message>
        <source>translation over text, %1</source>
        <translation>Übersetzung auf Text, %1</translation>
    </message>
    <message>
        <source>text over translation, %1</source>
        <translation>Text auf Übersetzung, %1</translation>
    </message>
    <message>
        <source>The points are the tokens of the translation, after one to start with; each is where in the translation, up to itself, it looks.</source>
        <translation>Die Punkte sind die Tokens der Übersetzung, nach einem zum Beginnen; jeder ist, wohin in der Übersetzung, bis zu sich selbst, er blickt.</translation>
    </message>
    <message>
        <source>The points are the tokens of the translation; each is where in the text it looks.</source>
        <translation>Die Punkte sind die Tokens der Übersetzung; jeder ist, wohin im Text er blickt.</translation>
    </message>
    <message>
        <source>The points are the tokens of the text; each is how the attention it gets is spread over the translation, summing to 1.</source>
        <translation>Die Punkte sind die Tokens des Textes; jeder ist, wie sich die Attention, die er bekommt, über die Übersetzung verteilt, mit Summe 1.</translation>
    </message>
    <message>
        <source>The points are the tokens of the text; each is where in the text it looks.</source>
        <translation>Die Punkte sind die Tokens des Textes; jeder ist, wohin im Text er blickt.</translation>
    </message>
    <message>
        <source>× value &amp;norms</source>
        <translation>× Norm&amp;en</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Text (encoder)</source>
        <translation>Text (Encoder)</translation>
    </message>
    <message>
        <source>Translation (decoder)</source>
        <translation>Übersetzung (Decoder)</translation>
    </message>
    <message>
        <source>Translation over text</source>
        <translation>Übersetzung auf Text</translation>
    </message>
    <message>
        <source>Text over translation</source>
        <translation>Text auf Übersetzung</translation>
    </message>
    <message>
        <source>Cross-attention. %1</source>
        <translation>Cross-Attention. %1</translation>
    </message>
    <message>
        <source>Layer of the transformer, counted from 0</source>
        <translation>Schicht des Transformers, gezählt von 0</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Attention head of the layer, counted from 0</source>
        <translation>Attention-Kopf der Schicht, gezählt von 0</translation>
    </message>
    <message>
        <source>Attention head</source>
        <translation>Attention-Kopf</translation>
    </message>
    <message>
        <source>How heads become one</source>
        <translation>Wie aus Köpfen einer wird</translation>
    </message>
    <message>
        <source>One head</source>
        <translation>Ein Kopf</translation>
    </message>
    <message>
        <source>The attention of one head as it is.</source>
        <translation>Die Attention eines Kopfes, wie sie ist.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>The mean over heads and layers.</source>
        <translation>Das Mittel über Köpfe und Schichten.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>The largest weight over heads and layers, each row divided by its sum.</source>
        <translation>Das größte Gewicht über Köpfe und Schichten, jede Zeile geteilt durch ihre Summe.</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Rollout</translation>
    </message>
    <message>
        <source>Attention followed from the first layer up: the product of the layers&apos; mean attention, each mixed half and half with the token itself for the residual connection (Abnar &amp; Zuidema 2020).</source>
        <translation>Attention von der ersten Schicht an aufwärts verfolgt: das Produkt der mittleren Attention der Schichten, jede für die Residualverbindung je zur Hälfte mit dem Token selbst gemischt (Abnar &amp; Zuidema 2020).</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>“all”, or numbers and ranges such as 0-3, 7</source>
        <translation>„alle“ oder Zahlen und Bereiche wie 0-3, 7</translation>
    </message>
    <message>
        <source>Layers combined</source>
        <translation>Kombinierte Schichten</translation>
    </message>
    <message>
        <source>Heads combined</source>
        <translation>Kombinierte Köpfe</translation>
    </message>
    <message>
        <source>Each weight times how long the vector is that the token attended to adds to the head&apos;s output, each row divided by its sum (Kobayashi et al. 2020): a token that much attention goes to may still add next to nothing.</source>
        <translation>Value-Normen: jedes Gewicht mal die Länge des Vektors, den das beachtete Token zur Ausgabe des Kopfes beiträgt, jede Zeile geteilt durch ihre Summe (Kobayashi et al. 2020): Ein Token, auf das viel Attention geht, kann dennoch fast nichts beitragen.</translation>
    </message>
    <message>
        <source>Attent&amp;ion</source>
        <translation>Attent&amp;ion</translation>
    </message>
    <message>
        <source>&amp;Combine</source>
        <translation>Kombi&amp;nieren</translation>
    </message>
    <message>
        <source>  (0–%1)</source>
        <translation>  (0–%1)</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>Schi&amp;chten</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>Schi&amp;cht</translation>
    </message>
    <message>
        <source>He&amp;ads</source>
        <translation>&amp;Köpfe</translation>
    </message>
    <message>
        <source>He&amp;ad</source>
        <translation>&amp;Kopf</translation>
    </message>
</context>
<context>
    <name>attopo::HeadGalleryDelegate</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>attopo::HeadGalleryModel</name>
    <message>
        <source>spread</source>
        <translation>verstreut</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>Its own threshold: %1</source>
        <translation>Seine eigene Schwelle: %1</translation>
    </message>
    <message>
        <source>H%1: number of bars %2, total persistence %3, longest %4</source>
        <translation>H%1: Zahl der Balken %2, Gesamtpersistenz %3, längster %4</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>no attention</source>
        <translation>keine Attention</translation>
    </message>
    <message>
        <source>The file holds no attention of this head.</source>
        <translation>Die Datei enthält keine Attention dieses Kopfes.</translation>
    </message>
    <message>
        <source>single tokens</source>
        <translation>einzelne Tokens</translation>
    </message>
</context>
<context>
    <name>attopo::HeadGalleryView</name>
    <message>
        <source>Gallery of all heads</source>
        <translation>Galerie aller Köpfe</translation>
    </message>
    <message>
        <source>No longer a favourite (F)</source>
        <translation>Kein Favorit mehr (F)</translation>
    </message>
    <message>
        <source>Make it a favourite (F)</source>
        <translation>Zum Favoriten machen (F)</translation>
    </message>
    <message>
        <source>&amp;Look at this head</source>
        <translation>Diesen Kopf &amp;betrachten</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin in Heads</source>
        <translation>Unter Köpfe an&amp;heften oder lösen</translation>
    </message>
</context>
<context>
    <name>attopo::HeadMapView</name>
    <message>
        <source>Map of all heads</source>
        <translation>Karte aller Köpfe</translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
</context>
<context>
    <name>attopo::HeadPanel</name>
    <message>
        <source>Picture of the heads</source>
        <translation>Bild der Köpfe</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>A row per layer, a column per head, coloured by a number</source>
        <translation>Eine Zeile je Schicht, eine Spalte je Kopf, gefärbt nach einer Zahl</translation>
    </message>
    <message>
        <source>Distance of heads</source>
        <translation>Abstand der Köpfe</translation>
    </message>
    <message>
        <source>How far apart two heads are: the Jensen–Shannon distances of the attention of each token in both, added up or averaged over the tokens</source>
        <translation>Wie weit zwei Köpfe auseinanderliegen: die Jensen–Shannon-Abstände der Attention jedes Tokens unter beiden, über die Tokens summiert oder gemittelt</translation>
    </message>
    <message>
        <source>Score of heads</source>
        <translation>Kenngröße der Köpfe</translation>
    </message>
    <message>
        <source>Distance of diagrams</source>
        <translation>Abstand der Diagramme</translation>
    </message>
    <message>
        <source>How diagrams of heads are compared, in the ground norm that is chosen where two texts are compared</source>
        <translation>Wie die Diagramme der Köpfe verglichen werden, in der Grundnorm, die beim Vergleich zweier Texte gewählt ist</translation>
    </message>
    <message>
        <source> A (round): %1, B (square): %2.</source>
        <translation> A (rund): %1, B (eckig): %2.</translation>
    </message>
    <message>
        <source> Bottleneck distance of the barcodes of their heads: %1.</source>
        <translation> Bottleneck-Abstand der Barcodes ihrer Köpfe: %1.</translation>
    </message>
    <message>
        <source>Type a text to see all heads.</source>
        <translation>Text eingeben, um alle Köpfe zu sehen.</translation>
    </message>
    <message>
        <source>Most similar to %1: …</source>
        <translation>Am ähnlichsten zu %1: …</translation>
    </message>
    <message>
        <source>Most similar to %1 in H%2: %3</source>
        <translation>Am ähnlichsten zu %1 in H%2: %3</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source>Similar heads</source>
        <translation>Ähnliche Köpfe</translation>
    </message>
    <message>
        <source>%1 has no bars of H%2 that end: no head can be said to be like it.</source>
        <translation>%1 hat keine endenden Balken von H%2: Von keinem Kopf lässt sich sagen, dass er ihm gleicht.</translation>
    </message>
    <message>
        <source>No other head has bars of H%1 that end.</source>
        <translation>Kein anderer Kopf hat endende Balken von H%1.</translation>
    </message>
</context>
<context>
    <name>attopo::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Find in the help (Ctrl+F)</source>
        <translation>In der Hilfe suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Not in the help</source>
        <translation>Nicht in der Hilfe</translation>
    </message>
    <message>
        <source>help.html</source>
        <comment>the help page in this language</comment>
        <translation>help_de.html</translation>
    </message>
</context>
<context>
    <name>attopo::HubDialog</name>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachsehen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Download from Hugging Face</source>
        <translation>Von Hugging Face herunterladen</translation>
    </message>
    <message>
        <source>organisation/name</source>
        <translation>Organisation/Name</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Download and open</source>
        <translation>&amp;Herunterladen und öffnen</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Anfrage an %1 …</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>It will be kept in %1, where Python&apos;s transformers finds it too.</source>
        <translation>Es wird in %1 aufbewahrt, wo auch die Bibliothek transformers von Python es findet.</translation>
    </message>
    <message>
        <source>Its files are for those who have accepted its terms: at %1/%2, with the account that HF_TOKEN belongs to. </source>
        <translation>Die Dateien sind für alle, die den Bedingungen zugestimmt haben: auf %1/%2, mit dem Konto, zu dem HF_TOKEN gehört. </translation>
    </message>
    <message>
        <source>This program cannot open models of the family “%1”. </source>
        <translation>Modelle der Familie „%1“ kann dieses Programm nicht öffnen. </translation>
    </message>
    <message>
        <source>%1, all of it on this machine already</source>
        <translation>%1, alles schon auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1, of which %2 are on this machine already</source>
        <translation>%1, davon %2 schon auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Stopped. What has come is kept: the next download goes on from there.</source>
        <translation>Angehalten. Was angekommen ist, bleibt erhalten: Das nächste Herunterladen macht dort weiter.</translation>
    </message>
    <message>
        <source>Type the name of a model as it stands at %1, or choose one of the list.</source>
        <translation>Den Namen eines Modells eingeben, wie er bei %1 steht, oder eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Good first models</source>
        <translation>Gute erste Modelle</translation>
    </message>
    <message>
        <source>Size, about</source>
        <translation>Größe, etwa</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gut für</translation>
    </message>
    <message>
        <source>%1  ✓</source>
        <translation>%1  ✓</translation>
    </message>
    <message>
        <source>On this machine already</source>
        <translation>Schon auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>attopo::HubGet</name>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>The server leads to an address that is none</source>
        <translation>Der Server verweist auf eine ungültige Adresse</translation>
    </message>
    <message>
        <source>The server leads round in circles (more than %1 redirects)</source>
        <translation>Der Server leitet im Kreis weiter (mehr als %1 Weiterleitungen)</translation>
    </message>
    <message>
        <source>The server announces another file than the one it has listed</source>
        <translation>Der Server kündigt eine andere Datei an, als er aufgelistet hat</translation>
    </message>
    <message>
        <source>The server sends another part of the file than it was asked for</source>
        <translation>Der Server sendet einen anderen Teil der Datei als den angeforderten</translation>
    </message>
    <message>
        <source>The server sends %1 bytes, expected %2</source>
        <translation>Der Server sendet %1 Byte, erwartet waren %2</translation>
    </message>
    <message>
        <source>%1 answers with error %2</source>
        <translation>%1 antwortet mit Fehler %2</translation>
    </message>
    <message>
        <source>%1 is too busy and asks to try again in %2 minutes</source>
        <translation>%1 ist überlastet und bittet um einen neuen Versuch in %2 Minuten</translation>
    </message>
    <message>
        <source>%1 is busy (error %2)</source>
        <translation>%1 ist ausgelastet (Fehler %2)</translation>
    </message>
    <message>
        <source>The server sends more than the %1 bytes expected</source>
        <translation>Der Server sendet mehr als die erwarteten %1 Byte</translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation>Keine sichere Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>There is no connection to %1</source>
        <translation>Es gibt keine Verbindung zu %1</translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation>Die Verbindung zu %1 ist abgebrochen</translation>
    </message>
    <message>
        <source>The server leads from a secure connection to one that is not: %1</source>
        <translation>Der Server führt von einer sicheren Verbindung zu einer, die es nicht ist: %1</translation>
    </message>
</context>
<context>
    <name>attopo::HubTask</name>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation>%1; neuer Versuch in %2 s</translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 are needed, %3 are free. HF_HUB_CACHE or HF_HOME chooses another folder</source>
        <translation>In %1 ist nicht genug Platz: %2 werden gebraucht, %3 sind frei. HF_HUB_CACHE oder HF_HOME wählt einen anderen Ordner</translation>
    </message>
    <message>
        <source>Another program is downloading %1; waiting for it</source>
        <translation>Ein anderes Programm lädt gerade %1 herunter; es wird gewartet</translation>
    </message>
    <message>
        <source>%1 arrived damaged: its SHA is not the one that %2 lists. It was removed; try again</source>
        <translation>%1 ist beschädigt angekommen: Der SHA-Wert ist nicht der, den %2 auflistet. Die Datei wurde entfernt; bitte erneut versuchen</translation>
    </message>
    <message>
        <source>There is no model %1 on %2. Check the spelling: “organisation/name”, capitals count</source>
        <translation>Es gibt kein Modell %1 auf %2. Bitte die Schreibweise prüfen: „Organisation/Name“, Groß- und Kleinschreibung zählt</translation>
    </message>
    <message>
        <source>%1. Models that are on this machine already can be opened: they are in the list and lie in %2</source>
        <translation>%1. Modelle, die schon auf diesem Rechner sind, lassen sich öffnen: Sie stehen in der Liste und liegen in %2</translation>
    </message>
    <message>
        <source>%1 is for those who have accepted its terms: accept them at %2 with the account that the token belongs to</source>
        <translation>%1 ist für alle, die den Bedingungen zugestimmt haben: Zustimmen lässt sich auf %2 mit dem Konto, zu dem das Zugangstoken gehört</translation>
    </message>
    <message>
        <source>%1 is for those who have accepted its terms: accept them at %2, then set HF_TOKEN to a token of that account</source>
        <translation>%1 ist für alle, die den Bedingungen zugestimmt haben: auf %2 zustimmen, dann HF_TOKEN auf ein Zugangstoken dieses Kontos setzen</translation>
    </message>
    <message>
        <source>%1 has no revision “%2”</source>
        <translation>%1 hat keine Revision „%2“</translation>
    </message>
    <message>
        <source>A file of %1 is gone from %2; look it up again</source>
        <translation>Eine Datei von %1 gibt es auf %2 nicht mehr; bitte erneut nachsehen</translation>
    </message>
    <message>
        <source>%1. Or it is private: %2 did not accept the token (HF_TOKEN, or the token file)</source>
        <translation>%1. Oder es ist privat: %2 hat das Zugangstoken nicht angenommen (HF_TOKEN oder die Token-Datei)</translation>
    </message>
    <message>
        <source>%1. Or it is private, or its terms want to be accepted first: see %2, then set HF_TOKEN</source>
        <translation>%1. Oder es ist privat, oder den Bedingungen muss erst zugestimmt werden: siehe %2, danach HF_TOKEN setzen</translation>
    </message>
</context>
<context>
    <name>attopo::KeptSession</name>
    <message>
        <source>The program did not end by itself twice in a row, and what there was cannot be set aside. It is in %1 until something is typed here.</source>
        <translation>Das Programm ist zweimal nacheinander nicht von selbst zu Ende gegangen, und was da war, lässt sich nicht beiseitelegen. Es ist in %1, bis hier etwas getippt wird.</translation>
    </message>
    <message>
        <source>The program did not end by itself twice in a row. What there was is set aside in %1.</source>
        <translation>Das Programm hat zweimal hintereinander nicht von selbst geendet. Was da war, liegt nun in %1.</translation>
    </message>
    <message>
        <source>The program did not end by itself last time. Here is what there was, as of %1.</source>
        <translation>Das Programm hat sich letztes Mal nicht ordentlich beendet. Hier ist, was da war, Stand %1.</translation>
    </message>
    <message>
        <source>What was kept of last time cannot be read: %1.</source>
        <translation>Was vom letzten Mal aufbewahrt wurde, ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>What was kept of last time cannot be read: %1. It is now in %2.</source>
        <translation>Was vom letzten Mal aufbewahrt wurde, ist nicht lesbar: %1. Es ist jetzt in %2.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n more text(s) are left over from windows that you did not close.</source>
        <translation>
            <numerusform>Noch %n Text ist von einem Fenster übrig, das nicht Sie geschlossen haben.</numerusform>
            <numerusform>Noch %n Texte sind von Fenstern übrig, die nicht Sie geschlossen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>The program could not be started once more</source>
        <translation>Das Programm ließ sich nicht noch einmal starten</translation>
    </message>
    <message>
        <source>Close without keeping?</source>
        <translation>Schließen, ohne zu behalten?</translation>
    </message>
    <message>
        <source>What is in the window could not be kept for the next start in %1. Close all the same?</source>
        <translation>Was im Fenster ist, ließ sich nicht für den nächsten Start in %1 behalten. Trotzdem schließen?</translation>
    </message>
</context>
<context>
    <name>attopo::LeftTextsDialog</name>
    <message>
        <source>Texts left over</source>
        <translation>Übrige Texte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;all</source>
        <translation>&amp;Alle öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>These windows were not closed by you: the program or the desktop ended. What is opened gets a window of its own.</source>
        <translation>Diese Fenster haben nicht Sie geschlossen: Das Programm oder die Arbeitsumgebung ist zu Ende gegangen. Was geöffnet wird, bekommt ein eigenes Fenster.</translation>
    </message>
    <message>
        <source>Nothing is left over: every window was closed by you, or is open.</source>
        <translation>Nichts ist übrig: Jedes Fenster haben Sie geschlossen, oder es ist offen.</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>Das lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) will be gone for good.</source>
        <translation>
            <numerusform>%n Text wird endgültig weg sein.</numerusform>
            <numerusform>%n Texte werden endgültig weg sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>attopo::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open &amp;model folder…</source>
        <translation>&amp;Modellordner öffnen …</translation>
    </message>
    <message>
        <source>&amp;Download model from Hugging Face…</source>
        <translation>Modell von &amp;Hugging Face herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Compare two texts</source>
        <translation>Zwei Texte &amp;vergleichen</translation>
    </message>
    <message>
        <source>Text beside its t&amp;ranslation</source>
        <translation>Text neben seiner Ü&amp;bersetzung</translation>
    </message>
    <message>
        <source>Of a translation model: the complex of the text, that of its translation, and how the second attends to the first</source>
        <translation>Bei einem Übersetzungsmodell: der Komplex des Textes, der seiner Übersetzung und wie die zweite auf den ersten achtet</translation>
    </message>
    <message>
        <source>&amp;As at the first start</source>
        <translation>Wie beim &amp;ersten Start</translation>
    </message>
    <message>
        <source>&amp;Fit the complex</source>
        <translation>Komplex &amp;einpassen</translation>
    </message>
    <message>
        <source>&amp;Next critical value</source>
        <translation>&amp;Nächster kritischer Wert</translation>
    </message>
    <message>
        <source>&amp;Previous critical value</source>
        <translation>Vo&amp;riger kritischer Wert</translation>
    </message>
    <message>
        <source>&amp;Sweep the threshold</source>
        <translation>Schwelle &amp;durchlaufen</translation>
    </message>
    <message>
        <source>Clear se&amp;lection</source>
        <translation>&amp;Auswahl aufheben</translation>
    </message>
    <message>
        <source>&amp;Tokens as the vocabulary writes them</source>
        <translation>&amp;Tokens in der Schreibweise des Vokabulars</translation>
    </message>
    <message>
        <source>The reference: the same bars, slower on attention.</source>
        <translation>Die Referenz: dieselben Balken, bei Attention langsamer.</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Bei&amp;spiele</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help &amp;contents</source>
        <translation>&amp;Inhalt der Hilfe</translation>
    </message>
    <message>
        <source>&amp;First-minute tour</source>
        <translation>&amp;Rundgang in einer Minute</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>A&amp;usschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Only the marked characters</source>
        <translation>&amp;Nur die markierten Zeichen</translation>
    </message>
    <message>
        <source>&amp;Whole text</source>
        <translation>&amp;Ganzer Text</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Vie&amp;ws that are open</source>
        <translation>&amp;Offene Ansichten</translation>
    </message>
    <message>
        <source>Texts &amp;left over…</source>
        <translation>Ü&amp;brige Texte…</translation>
    </message>
    <message>
        <source>The name of %1 is not UTF-8, and the window cannot keep it. Rename the file and open it again.</source>
        <translation>Der Name von %1 ist kein UTF-8, und das Fenster kann ihn nicht behalten. Benennen Sie die Datei um, und öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Bars computed by &amp;Ripser</source>
        <translation>Balken von &amp;Ripser berechnet</translation>
    </message>
    <message>
        <source>Open attention, matri&amp;x or diagram…</source>
        <translation>Attention, Matri&amp;x oder Diagramm öffnen…</translation>
    </message>
</context>
<context>
    <name>attopo::MatrixPlot</name>
    <message>
        <source>Distance matrix</source>
        <translation>Abstandsmatrix</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>attended to</source>
        <translation>beachtetes Token</translation>
    </message>
    <message>
        <source>attending</source>
        <translation>achtendes Token</translation>
    </message>
    <message>
        <source>A distance matrix was imported:
there is no attention to show</source>
        <translation>Eine Abstandsmatrix wurde importiert:
es gibt keine Attention zu zeigen</translation>
    </message>
    <message>
        <source>No matrix yet</source>
        <translation>Noch keine Matrix</translation>
    </message>
    <message>
        <source>distance of %1 and %2: %3</source>
        <translation>Abstand von %1 und %2: %3</translation>
    </message>
    <message>
        <source>%1 attends to %2: %3</source>
        <translation>%1 achtet auf %2: %3</translation>
    </message>
</context>
<context>
    <name>attopo::ModelLibrary</name>
    <message>
        <source>Opening %1: %2 of weights, %3 of memory…</source>
        <translation>%1 wird geöffnet: %2 Gewichte, %3 Arbeitsspeicher …</translation>
    </message>
    <message>
        <source>Opening %1: %2 of weights, used where they lie in the file…</source>
        <translation>%1 wird geöffnet: %2 Gewichte, benutzt, wo sie in der Datei liegen …</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>Open a model folder in Hugging Face layout</source>
        <translation>Modellordner im Aufbau von Hugging Face öffnen</translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation>Ein Programm ausführen?</translation>
    </message>
    <message>
        <source>%1 is a program. Run it?</source>
        <translation>%1 ist ein Programm. Ausführen?</translation>
    </message>
    <message>
        <source>.
A yes holds until this window is closed.</source>
        <translation>.
Ein Ja gilt, bis dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Opening %1: %2 of weights, more than the memory that is free (%3): they are read from the disk again for every text, which takes long…</source>
        <translation>%1 wird geöffnet: %2 Gewichte, mehr als Speicher frei ist (%3): sie werden für jeden Text neu von der Platte gelesen, was lange dauert …</translation>
    </message>
</context>
<context>
    <name>attopo::ModelPlot</name>
    <message>
        <source>Heads in the plane</source>
        <translation>Köpfe in der Ebene</translation>
    </message>
    <message>
        <source>Each head is a point, as near to the others as its attention is alike: metric multidimensional scaling of the distances of heads.</source>
        <translation>Jeder Kopf ist ein Punkt, den anderen so nahe, wie seine Attention ihnen gleicht: metrische multidimensionale Skalierung der Abstände der Köpfe.</translation>
    </message>
    <message>
        <source>Dendrogram of heads</source>
        <translation>Dendrogramm der Köpfe</translation>
    </message>
    <message>
        <source>Which heads come together at which distance: single-linkage clustering, whose heights are the deaths of the H0 bars of the heads.</source>
        <translation>Welche Köpfe bei welchem Abstand zusammenkommen: Single-Linkage-Clustering, dessen Höhen die Todeswerte der H0-Balken der Köpfe sind.</translation>
    </message>
    <message>
        <source>Barcode of heads</source>
        <translation>Barcode der Köpfe</translation>
    </message>
    <message>
        <source>The barcode of the Vietoris–Rips complex whose points are the heads.</source>
        <translation>Der Barcode des Vietoris–Rips-Komplexes, dessen Punkte die Köpfe sind.</translation>
    </message>
    <message>
        <source>The heads of the model as points</source>
        <translation>Die Köpfe des Modells als Punkte</translation>
    </message>
    <message>
        <source>No text is read yet</source>
        <translation>Noch ist kein Text gelesen</translation>
    </message>
    <message>
        <source>distance of heads</source>
        <translation>Abstand der Köpfe</translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation>Schicht %1, Kopf %2</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>attopo::NoticeBar</name>
    <message>
        <source>Hides this note</source>
        <translation>Blendet diesen Hinweis aus</translation>
    </message>
    <message>
        <source>Hide the note</source>
        <translation>Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>attopo::PinnedHeads</name>
    <message>
        <source>Pinned heads</source>
        <translation>Angeheftete Köpfe</translation>
    </message>
    <message>
        <source>%1: click to look at this head, the cross unpins it</source>
        <translation>%1: Ein Klick zeigt diesen Kopf, das Kreuz löst ihn ab</translation>
    </message>
</context>
<context>
    <name>attopo::Preferences</name>
    <message>
        <source>Loop sho&amp;wn</source>
        <translation>Ge&amp;zeigte Schleife</translation>
    </message>
    <message>
        <source>&amp;Short</source>
        <translation>&amp;Kurz</translation>
    </message>
    <message>
        <source>Born with the bar: its first edge, and as few older ones as close it. It may run around older holes as well.</source>
        <translation>Mit dem Balken geboren: seine erste Kante und so wenige ältere, wie sie schließen. Sie kann auch um ältere Löcher laufen.</translation>
    </message>
    <message>
        <source>Exact, at &amp;birth</source>
        <translation>Exakt, bei der &amp;Geburt</translation>
    </message>
    <message>
        <source>A representative of the bar&apos;s class: it is filled when the bar ends, not before. Of bars by Ripser the short one is shown.</source>
        <translation>Ein Repräsentant der Klasse des Balkens: Er ist ausgefüllt, wenn der Balken endet, nicht früher. Bei Balken von Ripser wird die kurze gezeigt.</translation>
    </message>
    <message>
        <source>Exact, at &amp;death</source>
        <translation>Exakt, beim &amp;Tod</translation>
    </message>
    <message>
        <source>The four edges that the same class goes around just before it is filled.</source>
        <translation>Die vier Kanten, um die dieselbe Klasse läuft, kurz bevor sie ausgefüllt ist.</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie im &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Comp&amp;ute on</source>
        <translation>Re&amp;chnen auf</translation>
    </message>
    <message>
        <source>&amp;CPU</source>
        <translation>&amp;CPU</translation>
    </message>
    <message>
        <source>C&amp;UDA</source>
        <translation>C&amp;UDA</translation>
    </message>
    <message>
        <source>Models run on the graphics processor; TorchScript programs do not.</source>
        <translation>Modelle laufen auf dem Grafikprozessor; TorchScript-Programme nicht.</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language changes when the program is started again</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Memory for attention</source>
        <translation>&amp;Speicher für Attention</translation>
    </message>
    <message>
        <source>How much of the attention that was computed is kept. Of a long text in a large model there is more: its heads are computed again when they are looked at.</source>
        <translation>Wie viel der berechneten Attention behalten wird. Bei einem langen Text in einem großen Modell ist es mehr: seine Köpfe werden neu berechnet, wenn man sie ansieht.</translation>
    </message>
    <message>
        <source>A &amp;quarter of this machine&apos;s (%1)</source>
        <translation>Ein &amp;Viertel des Speichers dieses Rechners (%1)</translation>
    </message>
    <message>
        <source>CPU, in &amp;bfloat16</source>
        <translation>CPU, in &amp;bfloat16</translation>
    </message>
    <message>
        <source>Weights that are stored in bfloat16 are multiplied in it: sooner done, and right to two or three digits.</source>
        <translation>Gewichte, die in bfloat16 gespeichert sind, werden darin multipliziert: schneller, und auf zwei bis drei Stellen genau.</translation>
    </message>
</context>
<context>
    <name>attopo::ReadAsChooser</name>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>Paar</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Lesen als</translation>
    </message>
    <message>
        <source>What the model takes the text for</source>
        <translation>Wofür das Modell den Text nimmt</translation>
    </message>
    <message>
        <source>two texts with a line of --- between them</source>
        <translation>zwei Texte mit einer Zeile aus --- dazwischen</translation>
    </message>
    <message>
        <source>each turn begins with a line that begins with system:, user: or assistant:; an empty assistant: at the end asks for an answer</source>
        <translation>jeder Beitrag beginnt mit einer Zeile, die mit system:, user: oder assistant: beginnt; ein leeres assistant: am Ende bittet um eine Antwort</translation>
    </message>
</context>
<context>
    <name>attopo::RecentFiles</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Liste &amp;leeren</translation>
    </message>
</context>
<context>
    <name>attopo::SessionFiles</name>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Sessions (*.attopo)</source>
        <translation>Sitzungen (*.attopo)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Attention Topology</source>
        <translation>Attention Topology</translation>
    </message>
    <message>
        <source>%1[*] – Attention Topology</source>
        <translation>%1[*] – Attention Topology</translation>
    </message>
</context>
<context>
    <name>attopo::SessionNotices</name>
    <message>
        <source>%1 is not the model that this session was saved with: its files differ. What is shown may be something else.</source>
        <translation>%1 ist nicht das Modell, mit dem diese Sitzung gespeichert wurde: Seine Dateien unterscheiden sich. Was gezeigt wird, kann etwas anderes sein.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>%1 is not there. The file of that name beside the session is shown: %2.</source>
        <translation>%1 ist nicht da. Gezeigt wird die Datei dieses Namens neben der Sitzung: %2.</translation>
    </message>
    <message>
        <source>%1 holds something else than when this session was saved: what is shown is what it holds now. To see what there was, put the file back as it was and open the session again.</source>
        <translation>%1 enthält etwas anderes als beim Speichern dieser Sitzung: Gezeigt wird, was jetzt darin steht. Um zu sehen, was es war, stellen Sie die Datei wieder her und öffnen Sie die Sitzung noch einmal.</translation>
    </message>
    <message>
        <source>%1 holds something else than when this session was saved, which cannot be shown as the session has it. Nothing of the session is lost: put the file back as it was and open the session again.</source>
        <translation>%1 enthält etwas anderes als beim Speichern dieser Sitzung, und so, wie die Sitzung es hat, lässt es sich nicht zeigen. Von der Sitzung ist nichts verloren: Stellen Sie die Datei wieder her und öffnen Sie die Sitzung noch einmal.</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Where is %1?</source>
        <translation>Wo ist %1?</translation>
    </message>
    <message>
        <source>This session looks at %1, which is not there: it has been moved, renamed or deleted. Nothing of the session is lost: find the file, or put it back and open the session again.</source>
        <translation>Diese Sitzung betrachtet %1, und die Datei ist nicht da: Sie wurde verschoben, umbenannt oder gelöscht. Von der Sitzung ist nichts verloren: Suchen Sie die Datei, oder legen Sie sie zurück und öffnen Sie die Sitzung noch einmal.</translation>
    </message>
</context>
<context>
    <name>attopo::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>attopo::SourcePanel</name>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Model, layer and head as for text A</source>
        <translation>Modell, Schicht und Kopf wie bei Text A</translation>
    </message>
    <message>
        <source>Type or paste a text here</source>
        <translation>Hier einen Text eingeben oder einfügen</translation>
    </message>
    <message>
        <source>Type or paste its translation here</source>
        <translation>Hier seine Übersetzung eingeben oder einfügen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The transformer that reads the text</source>
        <translation>Der Transformer, der den Text liest</translation>
    </message>
    <message>
        <source>Of the attention that the words of this text give, how much goes where, on average over the words to which it applies: a repeated token, for example, for “the same token elsewhere”. It says where the head looks here, not what it is for.</source>
        <translation>Wie viel von der Attention, die die Wörter dieses Textes vergeben, wohin geht, im Mittel über die Wörter, auf die es zutrifft: ein wiederholtes Token zum Beispiel bei „dasselbe Token an anderer Stelle“. Es sagt, wohin der Kopf hier blickt, nicht, wozu er da ist.</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Only the tokens of these characters are points. They are as far apart as in the whole text, which the model still reads.</source>
        <translation>Nur die Tokens dieser Zeichen sind Punkte. Sie sind so weit auseinander wie im ganzen Text, den das Modell weiterhin liest.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Only “%1” is looked at. &lt;a href=&quot;#&quot;&gt;Whole text&lt;/a&gt;</source>
        <translation>Nur „%1“ wird betrachtet. &lt;a href=&quot;#&quot;&gt;Ganzer Text&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Download from Hugging Face…</source>
        <translation>Von Hugging Face herunterladen …</translation>
    </message>
    <message>
        <source>The text that was read</source>
        <translation>Der Text, der gelesen wurde</translation>
    </message>
    <message>
        <source>Text of the batch</source>
        <translation>Text des Stapels</translation>
    </message>
    <message>
        <source>Text </source>
        <translation>Text </translation>
    </message>
    <message>
        <source>Which text of the batch that the file holds, from 0</source>
        <translation>Welcher Text des Stapels, den die Datei enthält, ab 0</translation>
    </message>
    <message>
        <source> of %1</source>
        <translation> von %1</translation>
    </message>
    <message>
        <source>Type in to&amp;kens…</source>
        <translation>To&amp;kens eingeben…</translation>
    </message>
</context>
<context>
    <name>attopo::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The complex at the threshold: n tokens, its edges and triangles</source>
        <translation>Der Komplex an der Schwelle: n Tokens, seine Kanten und Dreiecke</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>Der Text wird gelesen …</translation>
    </message>
    <message>
        <source>Distances…</source>
        <translation>Abstände …</translation>
    </message>
    <message>
        <source>Persistent homology, H%1…</source>
        <translation>Persistente Homologie, H%1 …</translation>
    </message>
    <message>
        <source>Placing the tokens…</source>
        <translation>Die Tokens werden angeordnet …</translation>
    </message>
    <message>
        <source> about %1 s left</source>
        <translation> noch etwa %1 s</translation>
    </message>
</context>
<context>
    <name>attopo::SummaryPanel</name>
    <message>
        <source>Barcode features of attention</source>
        <translation>Barcode-Merkmale der Attention</translation>
    </message>
    <message>
        <source>Distances of attention from patterns</source>
        <translation>Abstände der Attention von Mustern</translation>
    </message>
    <message>
        <source>Graph of %1</source>
        <translation>Graph von %1</translation>
    </message>
    <message>
        <source>Bars of %1</source>
        <translation>Balken von %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Kenngröße</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Numbers that sum up the bars</source>
        <translation>Zahlen, die die Balken zusammenfassen</translation>
    </message>
    <message>
        <source>Definitions and sources are in the tooltips.</source>
        <translation>Definitionen und Quellen stehen in den Tooltips.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Attention</translation>
    </message>
</context>
<context>
    <name>attopo::SummaryPlot</name>
    <message>
        <source>Betti curves</source>
        <translation>Betti-Kurven</translation>
    </message>
    <message>
        <source>The Betti numbers at every threshold: how many bars are alive there (Umeda 2017).</source>
        <translation>Die Betti-Zahlen an jeder Schwelle: wie viele Balken dort leben (Umeda 2017).</translation>
    </message>
    <message>
        <source>Euler curve</source>
        <translation>Euler-Kurve</translation>
    </message>
    <message>
        <source>β0 − β1 + β2 at every threshold, of the dimensions that are computed.</source>
        <translation>β0 − β1 + β2 an jeder Schwelle, soweit die Dimensionen berechnet sind.</translation>
    </message>
    <message>
        <source>Lifespan curves</source>
        <translation>Lebensdauerkurven</translation>
    </message>
    <message>
        <source>At every threshold the sum of the lengths of the bars alive there (Chung &amp; Lawson 2022). Bars that never end are left out.</source>
        <translation>An jeder Schwelle die Summe der Längen der Balken, die dort leben (Chung &amp; Lawson 2022). Nie endende Balken sind ausgelassen.</translation>
    </message>
    <message>
        <source>Persistence landscape</source>
        <translation>Persistenzlandschaft</translation>
    </message>
    <message>
        <source>Every bar as a tent over it, half as high as the bar is long; drawn are the highest, the second highest, … up to five of them (Bubenik 2015). Bars that never end are left out.</source>
        <translation>Über jedem Balken ein Zelt, halb so hoch, wie der Balken lang ist; gezeichnet sind das höchste, das zweithöchste, … bis zu fünf davon (Bubenik 2015). Nie endende Balken sind ausgelassen.</translation>
    </message>
    <message>
        <source>Persistence image</source>
        <translation>Persistenzbild</translation>
    </message>
    <message>
        <source>The diagram, turned so that length goes up, with a Gaussian for every point, heavier the longer the bar (Adams et al. 2017). 20 × 20 pixels, a standard deviation of one pixel, weight linear in length. Bars that never end are left out.</source>
        <translation>Das Diagramm, so gedreht, dass die Länge nach oben geht, mit einer Gauß-Glocke für jeden Punkt, umso schwerer, je länger der Balken ist (Adams et al. 2017). 20 × 20 Pixel, eine Standardabweichung von einem Pixel, Gewicht linear in der Länge. Nie endende Balken sind ausgelassen.</translation>
    </message>
    <message>
        <source>Numbers of bars by length</source>
        <translation>Zahl der Balken nach Länge</translation>
    </message>
    <message>
        <source>How many bars are how long, in ten bins. Bars that never end are left out.</source>
        <translation>Wie viele Balken wie lang sind, in zehn Klassen. Nie endende Balken sind ausgelassen.</translation>
    </message>
    <message>
        <source>Merge tree of H0</source>
        <translation>Verschmelzungsbaum von H0</translation>
    </message>
    <message>
        <source>Which tokens come together at which threshold: the dendrogram of single-linkage clustering, whose heights are the deaths of the H0 bars.</source>
        <translation>Welche Tokens an welcher Schwelle zusammenkommen: das Dendrogramm des Single-Linkage-Clusterings, dessen Höhen die Todeswerte der H0-Balken sind.</translation>
    </message>
    <message>
        <source>Summary of the barcode</source>
        <translation>Kenngrößen des Barcodes</translation>
    </message>
    <message>
        <source>An imported diagram does not tell
which tokens come together.</source>
        <translation>Ein importiertes Diagramm sagt nicht,
welche Tokens zusammenkommen.</translation>
    </message>
    <message>
        <source>There are no bars of H%1 that end.</source>
        <translation>Es gibt keine endenden Balken von H%1.</translation>
    </message>
    <message>
        <source>Betti number</source>
        <translation>Betti-Zahl</translation>
    </message>
    <message>
        <source>sum of lengths</source>
        <translation>Summe der Längen</translation>
    </message>
    <message>
        <source> of A</source>
        <translation> von A</translation>
    </message>
    <message>
        <source> of B</source>
        <translation> von B</translation>
    </message>
    <message>
        <source>λ of H%1</source>
        <translation>λ von H%1</translation>
    </message>
    <message>
        <source>birth</source>
        <translation>Geburt</translation>
    </message>
    <message>
        <source>length of H%1 bars</source>
        <translation>Länge der H%1-Balken</translation>
    </message>
    <message>
        <source>number of bars</source>
        <translation>Zahl der Balken</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>filtration value</source>
        <translation>Filtrationswert</translation>
    </message>
</context>
<context>
    <name>attopo::TextViews</name>
    <message>
        <source>Text A</source>
        <translation>Text A</translation>
    </message>
    <message>
        <source>Text B</source>
        <translation>Text B</translation>
    </message>
    <message>
        <source>Type a text on the left to see the shape of its attention.</source>
        <translation>Links einen Text eingeben, um die Gestalt seiner Attention zu sehen.</translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation>Das Modell wird geöffnet …</translation>
    </message>
    <message>
        <source>A diagram holds bars only: there is no complex to draw.</source>
        <translation>Ein Diagramm enthält nur Balken: Es gibt keinen Komplex zu zeichnen.</translation>
    </message>
    <message>
        <source>The matrix is empty.</source>
        <translation>Die Matrix ist leer.</translation>
    </message>
    <message>
        <source>There are no tokens in this text but special ones, and those are dropped.</source>
        <translation>In diesem Text gibt es nur Sondertokens, und die werden weggelassen.</translation>
    </message>
    <message>
        <source>The model reads %1 tokens at most: the text after character %2 is left out.</source>
        <translation>Das Modell liest höchstens %1 Tokens: Der Text nach Zeichen %2 bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>The model reads %1 tokens at most: the translation after character %2 is left out.</source>
        <translation>Das Modell liest höchstens %1 Tokens: Die Übersetzung nach Zeichen %2 bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>%1 tokens are read at most, though the model could read more: the text after character %2 is left out.</source>
        <translation>Höchstens %1 Tokens werden gelesen, obwohl das Modell mehr lesen könnte: der Text nach Zeichen %2 bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>%1 tokens are read at most, though the model could read more: the translation after character %2 is left out.</source>
        <translation>Höchstens %1 Tokens werden gelesen, obwohl das Modell mehr lesen könnte: die Übersetzung nach Zeichen %2 bleibt außer Betracht.</translation>
    </message>
    <message>
        <source>%L1 seconds</source>
        <translation>%L1 Sekunden</translation>
    </message>
    <message>
        <source>%L1 minutes</source>
        <translation>%L1 Minuten</translation>
    </message>
    <message>
        <source>%1 points: the homology of a head takes about %2. It takes less with words as points or with a shorter text.</source>
        <translation>%1 Punkte: die Homologie eines Kopfes dauert etwa %2. Mit Wörtern als Punkten oder einem kürzeren Text geht es schneller.</translation>
    </message>
</context>
<context>
    <name>attopo::ThresholdBar</name>
    <message>
        <source>Arrow keys go to the next value at which the shape changes</source>
        <translation>Pfeiltasten springen zum nächsten Wert, an dem sich die Gestalt ändert</translation>
    </message>
    <message>
        <source>Sweep the threshold from here to the end (Space)</source>
        <translation>Die Schwelle von hier bis zum Ende durchlaufen (Leertaste)</translation>
    </message>
    <message>
        <source>Sweep the threshold</source>
        <translation>Schwelle durchlaufen</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Threshold as a number</source>
        <translation>Schwelle als Zahl</translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation>Schwe&amp;lle</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>In the middle of the longest bar of the highest dimension that has one: where there is most to see.</source>
        <translation>In der Mitte des längsten Balkens der höchsten Dimension, die einen hat: wo am meisten zu sehen ist.</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>dieser Wert</translation>
    </message>
    <message>
        <source>The same filtration value in whatever is shown next.</source>
        <translation>Derselbe Filtrationswert in allem, was danach gezeigt wird.</translation>
    </message>
    <message>
        <source>this share</source>
        <translation>dieser Anteil</translation>
    </message>
    <message>
        <source>The same share of the range, from 0 to the end of the filtration: metrics, models and texts of different scales can be compared.</source>
        <translation>Derselbe Anteil des Bereichs von 0 bis zum Ende der Filtration: So lassen sich Metriken, Modelle und Texte verschiedener Größenordnung vergleichen.</translation>
    </message>
    <message>
        <source>longest loop</source>
        <translation>längste Schleife</translation>
    </message>
    <message>
        <source>In the middle of the longest bar of H1; where there is none, as “automatic”.</source>
        <translation>In der Mitte des längsten Balkens von H1; wo es keinen gibt, wie „automatisch“.</translation>
    </message>
    <message>
        <source>components:</source>
        <translation>Komponenten:</translation>
    </message>
    <message>
        <source>The least filtration value at which no more components are left than these.</source>
        <translation>Der kleinste Filtrationswert, an dem nicht mehr Komponenten übrig sind als diese.</translation>
    </message>
    <message>
        <source>By what the threshold is chosen</source>
        <translation>Wonach die Schwelle gewählt wird</translation>
    </message>
    <message>
        <source>By what the threshold is chosen when another head, text or model is shown. Moving the slider chooses the value, or the share, that it is moved to.</source>
        <translation>Wonach die Schwelle gewählt wird, wenn ein anderer Kopf, ein anderer Text oder ein anderes Modell gezeigt wird. Wer den Schieber bewegt, wählt den Wert oder den Anteil, auf den er ihn stellt.</translation>
    </message>
    <message>
        <source>Components at the threshold</source>
        <translation>Komponenten an der Schwelle</translation>
    </message>
</context>
<context>
    <name>attopo::TimeBar</name>
    <message>
        <source>How far the text is read</source>
        <translation>Wie weit der Text gelesen ist</translation>
    </message>
    <message>
        <source>How far the text is read: complex, barcode and diagram are those of the text up to there</source>
        <translation>Wie weit der Text gelesen ist: Komplex, Barcode und Diagramm sind die des Textes bis dorthin</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>attopo::TimePanel</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Tokens attend to earlier ones only: one pass of the model tells every step exactly.</source>
        <translation>Tokens achten nur auf frühere: Ein Durchlauf des Modells ergibt jeden Schritt exakt.</translation>
    </message>
    <message>
        <source>Tokens attend to later ones too: the text up to each token is read anew.</source>
        <translation>Tokens achten auch auf spätere: Der Text bis zu jedem Token wird neu gelesen.</translation>
    </message>
    <message>
        <source>The text is long: every %1 tokens are one step.</source>
        <translation>Der Text ist lang: Je %1 Tokens sind ein Schritt.</translation>
    </message>
</context>
<context>
    <name>attopo::TokensDialog</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%1 does not say what its %n token(s) are. Type or paste them: one a line, or all on one line with spaces between them, or a list as JSON has it. Without any they have numbers.</source>
        <translation>
            <numerusform>%1 sagt nicht, was sein %n Token ist. Geben Sie es ein oder fügen Sie es ein: eines je Zeile, oder alle in einer Zeile mit Leerzeichen dazwischen, oder eine Liste, wie JSON sie hat. Ohne sie hat es eine Nummer.</numerusform>
            <numerusform>%1 sagt nicht, was ihre %n Tokens sind. Geben Sie sie ein oder fügen Sie sie ein: eines je Zeile, oder alle in einer Zeile mit Leerzeichen dazwischen, oder eine Liste, wie JSON sie hat. Ohne sie haben sie Nummern.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 expected, %2 given</source>
        <translation>%1 erwartet, %2 angegeben</translation>
    </message>
</context>
<context>
    <name>attopo::ToolWindows</name>
    <message>
        <source>&amp;Texts and phrases side by side…</source>
        <translation>&amp;Texte und Phrasen nebeneinander …</translation>
    </message>
    <message>
        <source>Several texts, models and heads: how far apart their diagrams are, and how a phrase holds together in each</source>
        <translation>Mehrere Texte, Modelle und Köpfe: wie weit ihre Diagramme auseinanderliegen und wie eine Phrase in jedem zusammenhält</translation>
    </message>
    <message>
        <source>&amp;Corpus as a table…</source>
        <translation>&amp;Korpus als Tabelle …</translation>
    </message>
    <message>
        <source>Thousands of texts: numbers for each text, layer and head, and how groups of texts differ</source>
        <translation>Tausende von Texten: Zahlen für jeden Text, jede Schicht und jeden Kopf und wie sich Gruppen von Texten unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Befehl suchen …</translation>
    </message>
    <message>
        <source>&amp;About Attention Topology</source>
        <translation>Ü&amp;ber Attention Topology</translation>
    </message>
    <message>
        <source>About Attention Topology</source>
        <translation>Über Attention Topology</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Topology %1&lt;/h3&gt;&lt;p&gt;Tokens become points, the attention of one head becomes distance, and the threshold grows the Vietoris–Rips complex. Barcodes count its components, loops and voids.&lt;/p&gt;&lt;p&gt;Attention is not an explanation: what you see is the shape of where a head looks, not why the model answers as it does.&lt;/p&gt;&lt;p&gt;Made with Qt, LibTorch, Ripser, QCustomPlot and Eigen. MIT licence; the program as a whole is under the GPL 3 where QCustomPlot is linked.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Attention Topology %1&lt;/h3&gt;&lt;p&gt;Tokens werden zu Punkten, die Attention eines Kopfes wird zum Abstand, und die Schwelle lässt den Vietoris–Rips-Komplex wachsen. Barcodes zählen seine Komponenten, Schleifen und Hohlräume.&lt;/p&gt;&lt;p&gt;Attention ist keine Erklärung: Zu sehen ist die Gestalt dessen, wohin ein Kopf blickt, nicht, warum das Modell so antwortet, wie es antwortet.&lt;/p&gt;&lt;p&gt;Hergestellt mit Qt, LibTorch, Ripser, QCustomPlot und Eigen. MIT-Lizenz; wo QCustomPlot gelinkt ist, steht das Programm als Ganzes unter der GPL 3.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Open corpus &amp;results…</source>
        <translation>Korpus-&amp;Ergebnisse öffnen …</translation>
    </message>
    <message>
        <source>The folder that a corpus was written to: its texts, how groups differ head by head, and the values of a head by group</source>
        <translation>Der Ordner, in den ein Korpus geschrieben wurde: seine Texte, wie sich Gruppen Kopf für Kopf unterscheiden und die Werte eines Kopfes nach Gruppe</translation>
    </message>
    <message>
        <source>Open the folder of the results of a corpus</source>
        <translation>Den Ordner mit den Ergebnissen eines Korpus öffnen</translation>
    </message>
</context>
<context>
    <name>attopo::Tour</name>
    <message>
        <source>Every bar is the life of one component (H0) or loop (H1), from the threshold at which it appears to the one at which it is gone.</source>
        <translation>Jeder Balken ist das Leben einer Komponente (H0) oder einer Schleife (H1), von der Schwelle, an der sie erscheint, bis zu der, an der sie verschwunden ist.</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>Everything begins with a text. The model cuts it into tokens, words or parts of words, and the picture follows while you type.</source>
        <translation>Alles beginnt mit einem Text. Das Modell zerlegt ihn in Tokens, Wörter oder Wortteile, und das Bild folgt beim Tippen.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>One head of the model (layer %1, head %2) lets every token look at the others. Each row shows where one token looks: the stronger a cell, the more attention.</source>
        <translation>Ein Kopf des Modells (Schicht %1, Kopf %2) lässt jedes Token auf die anderen blicken. Jede Zeile zeigt, wohin ein Token blickt: je kräftiger eine Zelle, desto mehr Attention.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Two tokens are close when they look at the same places: their rows are alike. The Jensen–Shannon distance says how much they differ, from 0 to 1.</source>
        <translation>Zwei Tokens sind sich nahe, wenn sie auf dieselben Stellen blicken: Ihre Zeilen gleichen sich. Der Jensen–Shannon-Abstand sagt, wie sehr sie sich unterscheiden, von 0 bis 1.</translation>
    </message>
    <message>
        <source>The threshold</source>
        <translation>Die Schwelle</translation>
    </message>
    <message>
        <source>Now let the threshold grow. At 0 every token is alone; then those that are close enough are joined, and three that are all joined make a filled triangle. Try it yourself.</source>
        <translation>Nun wächst die Schwelle. Bei 0 ist jedes Token allein; dann werden die verbunden, die nahe genug sind, und drei, die alle miteinander verbunden sind, bilden ein ausgefülltes Dreieck. Einfach selbst ausprobieren.</translation>
    </message>
    <message>
        <source>The barcode</source>
        <translation>Der Barcode</translation>
    </message>
    <message>
        <source>A loop</source>
        <translation>Eine Schleife</translation>
    </message>
    <message>
        <source>The longest H1 bar is a ring of tokens.</source>
        <translation>Der längste H1-Balken ist ein Ring von Tokens.</translation>
    </message>
    <message>
        <source> The longest H0 bar that ends is selected: the piece with “%1” stays apart from the rest until %2.</source>
        <translation> Der längste endende H0-Balken ist ausgewählt: Der Teil mit „%1“ bleibt bis %2 vom Rest getrennt.</translation>
    </message>
    <message>
        <source>A ring of tokens, each close to the next, would be an H1 bar. In this text, under this head, there is none: no ring stays open. That is a result too.</source>
        <translation>Ein Ring von Tokens, jedes nahe am nächsten, wäre ein H1-Balken. In diesem Text, unter diesem Kopf, gibt es keinen: Kein Ring bleibt offen. Auch das ist ein Ergebnis.</translation>
    </message>
    <message>
        <source>The longest H1 bar is a hole in the complex. It appears at %1, when the short ring of tokens that is lit up closes, and is filled at %2. This is how the head looks at the text, not why the model answers as it does.</source>
        <translation>Der längste H1-Balken ist ein Loch im Komplex. Es erscheint bei %1, wenn sich der kurze Ring von Tokens schließt, der leuchtet, und ist bei %2 ausgefüllt. So blickt der Kopf auf den Text; warum das Modell so antwortet, wie es antwortet, sagt das nicht.</translation>
    </message>
</context>
<context>
    <name>attopo::TourBubble</name>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation>Bild behalten</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>First-minute tour</source>
        <translation>Rundgang in einer Minute</translation>
    </message>
    <message>
        <source>Your own text and choices come back (Esc)</source>
        <translation>Der eigene Text und die eigenen Einstellungen kommen zurück (Esc)</translation>
    </message>
    <message>
        <source>Leaves the tour with what it shows; your own text is kept: Examples → Back to my text</source>
        <translation>Verlässt den Rundgang mit dem, was er zeigt; der eigene Text bleibt aufbewahrt: Beispiele → Zurück zum eigenen Text</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
</TS>
