<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Core</name>
    <message>
        <source>Strongly connected components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components of the directed attention graph within which every token reaches every other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of tokens of which the first attends to the second with at least the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average vertex degree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edges in and out of a token, on average: twice the edges by the tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directed cycles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple directed cycles, counted up to 500; attention to oneself is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number 0 of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components of the attention graph, directions left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number 1 of the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent cycles of the attention graph, directions left out: edges − tokens + components, where attention to oneself is an edge. No triangle fills a cycle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided by the largest filtration value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divided, and cost per bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon of rows, sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon of rows, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number at the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bars are alive at the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to the chosen head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the head&apos;s diagram is from that of the head that is looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance between text A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart the head&apos;s diagrams of both texts are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: the token itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from each token attending to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from each token attending to the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: the token after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from each token attending to the one after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: full stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the full stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance to: separators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far attention is from all tokens attending to the special tokens after the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square root of the Jensen–Shannon divergence (base 2) of the two tokens&apos; attention rows: 0 when they attend alike, 1 when they attend to nothing in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hellinger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of the square roots of the two tokens&apos; attention rows, divided by √2: 0 when they attend alike, 1 when they attend to nothing in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much attention would have to be moved to make one token&apos;s row the other&apos;s: half the sum of their differences, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − attention (larger)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minus the larger of the two attention weights between the tokens: the filtration of most papers on attention topology. The triangle inequality does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − attention (mean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minus the mean of the two attention weights between the tokens. The triangle inequality does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − attention (smaller)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minus the smaller of the two attention weights between the tokens: near are those that attend to each other. Of a causal model it is 1 everywhere, as one of the two weights is 0. The triangle inequality does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euclidean, of hidden states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight distance of the two tokens&apos; hidden states, the output of the chosen layer. The head plays no part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine, of hidden states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minus the cosine of the angle between the two tokens&apos; hidden states, the output of the chosen layer: 0 for one direction, 1 at right angles, 2 for opposite ones. The head plays no part. The triangle inequality does not hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon after a second softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax is applied again to attention that already is a distribution, then the Jensen–Shannon distance with natural logarithm. For comparison with published tables only: the second softmax flattens every row, so distances shrink as the text grows (two rows, each all on one token: 0.23 at 6 tokens, 0.06 at 117).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon as in the notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As “after a second softmax”, with one more square root. For comparison with published figures only: the second softmax is a defect to reproduce, not to use, since it makes distance depend on text length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bars there are, with those that never end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars that never end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bars never end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total persistence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the lengths of the bars that end. Of H0 it is the length of a minimum spanning tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total persistence of order 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the squares of the lengths of the bars that end: long bars count for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the longest bar that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the lengths of the bars that end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation (of the population: divided by their number) of the lengths of the bars that end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy, in nats, of the lengths of the bars that end as parts of their sum: 0 for one bar, the logarithm of their number when all are of one length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent entropy, normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent entropy divided by the greatest it could be, the logarithm of the number of bars that end; 0 to 1. 0 when there are fewer than two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small BERT (bundled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small GPT (bundled)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EdgeScale</name>
    <message>
        <source>Edge enters at t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention weight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A loop that is really there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this head words of a kind look at the same places, and the groups shade into one another in a ring: articles, the nouns people and king, the verbs sent, heard and said. Nothing joins the groups across the ring until much later, so the longest H1 bar, lit up, is far longer than the second; it tells where the head looks, not what the model makes of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same phrase in two contexts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“The old man” is marked in both texts; in the first it becomes one component at a lower threshold than in the second, where other words come between. The same words, the same head: what changed is the company they keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook&apos;s own pair of sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences, layer 1, head 2 and the metric of the notebook that this program comes from, under the bundled BERT. Its second softmax presses distances together, the more the longer the text; choose Jensen–Shannon as the metric to see how far apart the tokens are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sentence in English and Spanish, word for word, under one model that has read both languages. In both, the three articles come together before any other tokens do: this head treats “the” and “el” alike, though they share no letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A head that merges a phrase early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“New” and “York” are the first two tokens that become one component: from these two words the head looks at nearly the same places. Drag the threshold from 0 to see which words follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attention sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly every word of this head looks at the first token, [CLS], which says nothing: an attention sink, where heads look that have nothing to do. Rows that look at the same place are alike, so most tokens are one component almost at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text under two models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundled BERT reads in both directions, the bundled GPT only what came before; they cut a text into the same tokens. A token that can see only a few others is far from one that sees many, so the beginning of the text stands apart in the GPT.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportData</name>
    <message>
        <source>text A: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text B: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of text that the model reads as one unit: a word, a part of a word, a punctuation mark or a special token. Every token is one point of the complex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that are added to the text and stand for none of its words, such as [CLS] at the start and [SEP] at the end. Dropping them removes their rows and columns from the attention and divides every row by its sum, so that it adds up to 1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights with which a token gathers information from the tokens it may see: one row per token, none of its numbers negative, their sum 1. A weight says where a token looks, not what it takes from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the units of a layer that work side by side, each with an attention pattern of its own. Layers and heads are counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token that draws much of the attention of many others whatever the text says, often the first token, [SEP] or a full stop. Tokens that look at the same sink have similar rows, so they lie close together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causal attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention that goes only to the token itself and to those before it, as in models that predict the next word (GPT). Early tokens have few to look at, so distances reflect position as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart two tokens are, computed from the attention of one head; the same in both directions, and never negative. The triangle inequality, where it holds, says that a detour over a third token is never shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen–Shannon distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares the attention rows of two tokens: the square root of their Jensen–Shannon divergence with logarithms to base 2, from 0 (they attend alike) to 1 (they attend to nothing in common). The triangle inequality holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietoris–Rips complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape at a threshold: every token a point, an edge between two tokens that are no further apart than the threshold, and a filled triangle, tetrahedron and so on wherever all its edges are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold (filtration value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance t up to which tokens are joined. An edge enters when t reaches the distance of its two tokens, a triangle together with its longest edge: that t is its filtration value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H0 (components)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homology of dimension 0: the separate pieces of the complex. Two tokens are in the same piece when a chain of edges leads from one to the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H1 (loops)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homology of dimension 1: closed chains of edges that are not filled with triangles. Two chains count as the same loop when triangles fill what lies between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H2 (voids)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homology of dimension 2: closed surfaces made of triangles, like the skin of a bubble, whose inside is not filled with tetrahedra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>βk is the number of independent classes of Hk at a threshold (coefficients in Z/2): β0 counts components, β1 unfilled loops, β2 enclosed voids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euler characteristic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>χ = tokens − edges + triangles. Only these are counted (the 2-skeleton), no tetrahedra, so once there are tetrahedra it need not be β0 − β1 + β2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold at which a component, loop or void first appears: a loop is born with the edge that closes it. All components are born at 0, with their tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold at which it is gone: a component merges with another, a loop is filled with triangles, or no longer distinct from older loops. As all components are equally old, which of two that merge is said to end is a convention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The life of one component, loop or void: a line from its birth to its death. A long bar is there at many thresholds; the bar of the last component never ends (∞).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bars, one line each, over the axis of thresholds. An upright line at t crosses as many bars of Hk as the Betti number βk says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars as points: birth across, death up. The further a point is from the diagonal, the longer the bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop (H1 class)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring of tokens, each close to the next, with a hole that no triangles fill. A bar stands for the hole, not for one ring: many rings go around the same hole, and none of them is the loop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a bar is moved: L∞ takes the larger of the change of birth and the change of death, so that a bar left alone costs half its length; L2 the root of the sum of their squares, so that it costs its length divided by √2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottleneck distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart two diagrams are: match the points of one with points of the other or with the diagonal as well as can be, then take the longest step. How long a step is, the ground norm says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wasserstein distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the bottleneck distance, but all steps of the best matching count: the q-th root of the sum of their q-th powers, here for q = 1 and q = 2. Bars that never end are matched with each other; if their numbers differ, the distance is ∞.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representation topology divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How differently two heads or models arrange the same tokens: the total length of the loops that are in one complex but not in the one of the smaller of both distances, the mean of both ways round (Barannikov et al. 2022). 0 for equal distances.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadMap</name>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadThumbnail</name>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token two before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token two after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same token elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what followed the same token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Ground norm L∞; bars that never end are matched with each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground norm L2; bars that never end are matched with each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here this head spreads its attention: a token&apos;s greatest weight is %1 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here these heads together spread their attention: a token&apos;s greatest weight is %1 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here this head looks at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here these heads together look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown: a short loop born with it, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown: the cycle that lives as long, at its birth, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown: the cycle that lives as long, at its death, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H0: a component of the complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H1: a loop that is not filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H2: a void that is enclosed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never dies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dies at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H%1: %2 of total length %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s) of the diagram</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as a prompt: the other tokens are at %1 from it in all (H0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
joins %1
to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its death, of %n triangle(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its birth, of %n triangle(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edge: </source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s): </source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>
distance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
attention %1 → and %2 ←</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
in one component from %1, a simplex from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1-Wasserst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-Wasserst.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complex at the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistence diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned heads side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heads of the model as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: %1. B: %2. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric: %1. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold t = %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 − %3 in standard deviations (Cohen&apos;s d)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, share of the variance that lies between %2 (η²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>. Dots: q ≤ 0.05 (permutation test, Benjamini–Hochberg).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention Topology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::AnalysisWorker</name>
    <message>
        <source>Not enough memory for this; try a shorter text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::BackgroundTask</name>
    <message>
        <source>Not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::BarcodeView</name>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::CautionLabel</name>
    <message>
        <source>Attention is not an explanation (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ChoicesHistory</name>
    <message>
        <source>typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>homology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look of the complex</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters of a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ComparisonTable</name>
    <message>
        <source>Distances between the diagrams of text A and text B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottleneck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1-Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2-Wasserstein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of all steps of the best matching of the diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The square root of the sum of the squared steps of the best matching of the diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L∞</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ground norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Distance between A and B&lt;/b&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No distances: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number: the diagram shows how the bars are matched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagram shows how the bars are matched; the pair furthest apart is thick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence on the same tokens (RTD): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each divided by its 0.9 quantile first. Of the distances as they are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of all dimensions as one diagram, where any may be matched with any: for comparing with tables made so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagrams have different numbers of bars that never end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ComplexMenu</name>
    <message>
        <source>Comple&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multidimensional scaling: tokens lie as far apart as their distances say, as well as the picture has room for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;forces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens push each other away and near ones pull: clusters stand out. Begins where the tokens are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a &amp;circle, as in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clockwise from the top, whatever their distances are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a circle, as they &amp;merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the order of the dendrogram of H0: tokens that merge early are neighbours, and the later neighbours merge, the further apart they stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In &amp;three dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the picture or press the arrow keys to turn it, with Shift to move it. Circles stay flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The more edges are shorter than an edge, the fainter it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtration &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold at which the edge enters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attention weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The larger of the two weights with which its tokens attend to each other. Distances of rows compare where two tokens look, so near ones need not look at each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outlines of components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line around the tokens of each component of two tokens or more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ComplexView</name>
    <message>
        <source>Vietoris–Rips complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Token %1: %2
%n neighbour(s) at t = %3
component of %4</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edge %1 – %2
enters at %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ContextsWindow</name>
    <message>
        <source>&amp;Ignore case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Com&amp;pute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and phrases side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters to look for in the text; every place where they stand is looked at. Empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as it is chosen in the main window, when you compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;text A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the main window as it is looked at, with its model, layer and head; marked characters are the phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file with a JSON object on each line: text, and if you like label, phrase, model, layer and head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in the main window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts, one JSON object a line (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that texts of different numbers of tokens can be compared. What length alone makes is measured too, and stands in the tooltips of the distances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the diagrams of the phrases alone, their tokens as far apart as they are in the whole texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances of phrases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add two texts or more, and compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” is no number of a layer or head, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open in the main window yet: wait a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: choose a model; the main window looks at a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text: add one, or open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (n = %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Of the longer one and random parts of it as long as the shorter one: %1 ± %2. So much makes the difference in length alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, H%2, ground norm %3; %4. Tooltips say how much of a distance the difference in length alone makes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One component from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simplex from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined by others from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A component of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when to when all of the phrase, and nothing else, is one component: a sign that it is a collocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in none of its texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a component of its own in %2 of %3 contexts; it becomes a simplex at %4 on average (%5 to %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phrase is looked for: write one in the texts&apos; third column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts, one JSON object a line (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything (*.json);;Table of distances (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::CorpusDialog</name>
    <message>
        <source>&amp;Drop special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join pieces of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep dia&amp;grams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corpus as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete: the tables are in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended unexpectedly. What is done is kept: Start goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start goes on where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.txt, .csv, .tsv or .jsonl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; names with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all, or 0-3, 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>components (H0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and loops (H1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and voids (H2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bars as well, in NumPy&apos;s format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ba&amp;rcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gra&amp;ph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patter&amp;ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each dimension: numbers of bars, sums, longest, mean and deviation of lengths, persistent entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 14 barcode features of attention (Kushnareva et al. 2021)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their 6 features of the attention graph at 6 thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances to 7 patterns of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column of the &amp;texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns to &amp;keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups to compa&amp;re, by column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;etric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;omology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutation tests, false discovery rates and confidence intervals for each layer, head and feature, and a figure; empty: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the texts that are begun. Start goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose corpus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt *.csv *.tsv *.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a corpus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corpus is a .txt, .csv, .tsv or .jsonl file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a feature at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no list of numbers such as 0-3, 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the corpus…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the texts that are begun…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 texts, %3 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::DiagramPlot</name>
    <message>
        <source>Persistence diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::DimensionChooser</name>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ExampleNote</name>
    <message>
        <source>&amp;Back to my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows again what was typed and chosen before the first example or the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides this note and keeps the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ExportDialog</name>
    <message>
        <source>With a &amp;caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG: vectors, text as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF: vectors, text as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::FiltrationSettings</name>
    <message>
        <source>&amp;Drop special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join pieces of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>components (H0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and loops (H1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and voids (H2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homology up to which dimension. Voids take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of one word become one point: attention to them is added up, attention from them averaged. Words are those of Unicode&apos;s text segmentation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met&amp;ric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ho&amp;mology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metric: the triangle inequality holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a metric: the triangle inequality may fail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for comparing with published figures: the second softmax makes distances shrink as the text grows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::GrowthPlot</name>
    <message>
        <source>Betti surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Betti number over time (to the right) and threshold (upwards): how many bars of the text as far as it is read are alive there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each bar is, followed from step to step by the matching of least squared moves (after the vineyards of Cohen-Steiner, Edelsbrunner &amp; Morozov 2006). Bars that never end are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti numbers at the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many components, loops and voids there are at the threshold, as the text is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read up to token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text read up to token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of the bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bar of this dimension that ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number at the threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HeadChooser</name>
    <message>
        <source>heads %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rollout up to layer %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, times value norms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoder, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation over text, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text over translation, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points are the tokens of the translation, after one to start with; each is where in the translation, up to itself, it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points are the tokens of the translation; each is where in the text it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points are the tokens of the text; each is how the attention it gets is spread over the translation, summing to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The points are the tokens of the text; each is where in the text it looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>× value &amp;norms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (encoder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation (decoder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation over text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text over translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-attention. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer of the transformer, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention head of the layer, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How heads become one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attention of one head as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over heads and layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest weight over heads and layers, each row divided by its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention followed from the first layer up: the product of the layers&apos; mean attention, each mixed half and half with the token itself for the residual connection (Abnar &amp; Zuidema 2020).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“all”, or numbers and ranges such as 0-3, 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers combined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads combined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each weight times how long the vector is that the token attended to adds to the head&apos;s output, each row divided by its sum (Kobayashi et al. 2020): a token that much attention goes to may still add next to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attent&amp;ion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Combine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  (0–%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He&amp;ads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He&amp;ad</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HeadMapView</name>
    <message>
        <source>Map of all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HeadPanel</name>
    <message>
        <source>Picture of the heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row per layer, a column per head, coloured by a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart two heads are: the Jensen–Shannon distances of the attention of each token in both, added up or averaged over the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of diagrams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How diagrams of heads are compared, in the ground norm that is chosen where two texts are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> A (round): %1, B (square): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Bottleneck distance of the barcodes of their heads: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a text to see all heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most similar to %1: …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most similar to %1 in H%2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the help (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HubDialog</name>
    <message>
        <source>&amp;Look up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download from Hugging Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be kept in %1, where Python&apos;s transformers finds it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files are for those who have accepted its terms: at %1/%2, with the account that HF_TOKEN belongs to. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot open models of the family “%1”. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all of it on this machine already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 are on this machine already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. What has come is kept: the next download goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of a model as it stands at %1, or choose one of the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HubGet</name>
    <message>
        <source>%1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server leads to an address that is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server leads round in circles (more than %1 redirects)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server announces another file than the one it has listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends another part of the file than it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends %1 bytes, expected %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers with error %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too busy and asks to try again in %2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is busy (error %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends more than the %1 bytes expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::HubTask</name>
    <message>
        <source>%1; trying again in %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough room in %1: %2 are needed, %3 are free. HF_HUB_CACHE or HF_HOME chooses another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is downloading %1; waiting for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 arrived damaged: its SHA is not the one that %2 lists. It was removed; try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model %1 on %2. Check the spelling: “organisation/name”, capitals count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Models that are on this machine already can be opened: they are in the list and lie in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for those who have accepted its terms: accept them at %2 with the account that the token belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for those who have accepted its terms: accept them at %2, then set HF_TOKEN to a token of that account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no revision “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of %1 is gone from %2; look it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Or it is private: %2 did not accept the token (HF_TOKEN, or the token file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Or it is private, or its terms want to be accepted first: see %2, then set HF_TOKEN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::MainWindow</name>
    <message numerus="yes">
        <source>A persistence diagram of %n bar(s), without the points it came from.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attention among %n token(s), which are called by their number.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distances of %n point(s), which are called by their number. The metric plays no part.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attention Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The distance of every pair of tokens under the chosen metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each token (row) attends to each other (column) in the chosen head. Attention is not an explanation of what a model does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a text beside its translation: how much each token of the translation (row) attends to each of the text (column), in the layer and head of the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and curves that sum up the barcode and the attention, as the literature has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All heads of the model at once, and which are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text A read token by token: how its shape grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is selected, in words; of two texts, how far apart their diagrams are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same model and head for both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. A shorter text or a lower homology dimension takes less time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: the picture shows the last finished result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open session or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions and texts (*.attopo *.txt);;Sessions (*.attopo);;Texts (*.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open matri&amp;x or diagram…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;model folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download model from Hugging Face…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export &amp;data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text beside its t&amp;ranslation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a translation model: the complex of the text, that of its translation, and how the second attends to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As at the first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the complex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next critical value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous critical value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sweep the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tokens as the vocabulary writes them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Homology by Ripser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference: the same bars, slower on attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop sho&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born with the bar: its first edge, and as few older ones as close it. It may run around older holes as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, at &amp;birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A representative of the bar&apos;s class: it is filled when the bar ends, not before. Of bars by Ripser the short one is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact, at &amp;death</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four edges that the same class goes around just before it is filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comp&amp;ute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;UDA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models run on the graphics processor; TorchScript programs do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Texts and phrases side by side…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several texts, models and heads: how far apart their diagrams are, and how a phrase holds together in each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Corpus as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousands of texts: numbers for each text, layer and head, and how groups of texts differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help &amp;contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Attention Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only the marked characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a bar, a point of the diagram, a token or a cell; or mark characters in the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a text on the left to see the shape of its attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A diagram holds bars only: there is no complex to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The matrix is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tokens in this text but special ones, and those are dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads %1 tokens at most: the text after character %2 is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads %1 tokens at most: the translation after character %2 is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>n = %1 · %2 edges · %3 triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 shortest edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (drawn: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open matrix or diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open matrix or diagram instead of text B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrices and diagrams (*.npy *.csv *.txt *.pers *.lower_distance_matrix);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances that are not symmetric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.

Of d(i, j) and d(j, i), which is the distance of i and j?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*.attopo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Attention Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the model that this session was saved with: its files differ. What is shown may be something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session reads its texts by a model that was in %1 and cannot be opened from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session reads its texts by the model %1, which cannot be opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of the family %1 with %2 layers of %3 heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy that folder here and open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it from Hugging Face, or open a folder with its files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export yet: type a text first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Attention Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Attention Topology %1&lt;/h3&gt;&lt;p&gt;Tokens become points, the attention of one head becomes distance, and the threshold grows the Vietoris–Rips complex. Barcodes count its components, loops and voids.&lt;/p&gt;&lt;p&gt;Attention is not an explanation: what you see is the shape of where a head looks, not why the model answers as it does.&lt;/p&gt;&lt;p&gt;Made with Qt, LibTorch, Ripser, QCustomPlot and Eigen. MIT licence; the program as a whole is under the GPL 3 where QCustomPlot is linked.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program did not end by itself last time. Here is what there was, as of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept of last time cannot be read: %1. It is now in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie&amp;ws that are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 triangles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::MatrixPlot</name>
    <message>
        <source>Distance matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attended to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A distance matrix was imported:
there is no attention to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matrix yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance of %1 and %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 attends to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ModelLibrary</name>
    <message>
        <source>Opening %1: %2 of weights, %3 of memory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1: %2 of weights, used where they lie in the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model folder in Hugging Face layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a program. Run it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.
A yes holds until this window is closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ModelPlot</name>
    <message>
        <source>Heads in the plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head is a point, as near to the others as its attention is alike: metric multidimensional scaling of the distances of heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dendrogram of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which heads come together at which distance: single-linkage clustering, whose heights are the deaths of the H0 bars of the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barcode of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode of the Vietoris–Rips complex whose points are the heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heads of the model as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance of heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::NoticeBar</name>
    <message>
        <source>Hides this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::PinnedHeads</name>
    <message>
        <source>Pinned heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: click to look at this head, the cross unpins it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::SourcePanel</name>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model, layer and head as for text A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a text here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste its translation here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transformer that reads the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the attention that the words of this text give, how much goes where, on average over the words to which it applies: a repeated token, for example, for “the same token elsewhere”. It says where the head looks here, not what it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the tokens of these characters are points. They are as far apart as in the whole text, which the model still reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “%1” is looked at. &lt;a href=&quot;#&quot;&gt;Whole text&lt;/a&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download from Hugging Face…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The complex at the threshold: n tokens, its edges and triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent homology, H%1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placing the tokens…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> about %1 s left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::SummaryPanel</name>
    <message>
        <source>Barcode features of attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances of attention from patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that sum up the bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions and sources are in the tooltips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::SummaryPlot</name>
    <message>
        <source>Betti curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Betti numbers at every threshold: how many bars are alive there (Umeda 2017).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euler curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β0 − β1 + β2 at every threshold, of the dimensions that are computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifespan curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At every threshold the sum of the lengths of the bars alive there (Chung &amp; Lawson 2022). Bars that never end are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistence landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every bar as a tent over it, half as high as the bar is long; drawn are the highest, the second highest, … up to five of them (Bubenik 2015). Bars that never end are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistence image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The diagram, turned so that length goes up, with a Gaussian for every point, heavier the longer the bar (Adams et al. 2017). 20 × 20 pixels, a standard deviation of one pixel, weight linear in length. Bars that never end are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of bars by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many bars are how long, in ten bins. Bars that never end are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge tree of H0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which tokens come together at which threshold: the dendrogram of single-linkage clustering, whose heights are the deaths of the H0 bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An imported diagram does not tell
which tokens come together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bars of H%1 that end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betti number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β0 − β1 + β2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filtration value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ of H%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length of H%1 bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::ThresholdBar</name>
    <message>
        <source>Arrow keys go to the next value at which the shape changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep the threshold from here to the end (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sweep the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Threshold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::TimeBar</name>
    <message>
        <source>How far the text is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the text is read: complex, barcode and diagram are those of the text up to there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::TimePanel</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens attend to earlier ones only: one pass of the model tells every step exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens attend to later ones too: the text up to each token is read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is long: every %1 tokens are one step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::Tour</name>
    <message>
        <source>Every bar is the life of one component (H0) or loop (H1), from the threshold at which it appears to the one at which it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything begins with a text. The model cuts it into tokens, words or parts of words, and the picture follows while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One head of the model (layer %1, head %2) lets every token look at the others. Each row shows where one token looks: the stronger a cell, the more attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two tokens are close when they look at the same places: their rows are alike. The Jensen–Shannon distance says how much they differ, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now let the threshold grow. At 0 every token is alone; then those that are close enough are joined, and three that are all joined make a filled triangle. Try it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The barcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest H1 bar is a ring of tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The longest H0 bar that ends is selected: the piece with “%1” stays apart from the rest until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ring of tokens, each close to the next, would be an H1 bar. In this text, under this head, there is none: no ring stays open. That is a result too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest H1 bar is a hole in the complex. It appears at %1, when the short ring of tokens that is lit up closes, and is filled at %2. This is how the head looks at the text, not why the model answers as it does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>attopo::TourBubble</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-minute tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own text and choices come back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the tour with what it shows; your own text is kept: Examples → Back to my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
