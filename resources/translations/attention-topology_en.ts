<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%n bar(s) of the diagram</source>
        <translation>
            <numerusform>%n bar of the diagram</numerusform>
            <numerusform>%n bars of the diagram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its death, of %n triangle(s)</source>
        <translation>
            <numerusform>shown: the surface that lives as long, at its death, of %n triangle</numerusform>
            <numerusform>shown: the surface that lives as long, at its death, of %n triangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shown: the surface that lives as long, at its birth, of %n triangle(s)</source>
        <translation>
            <numerusform>shown: the surface that lives as long, at its birth, of %n triangle</numerusform>
            <numerusform>shown: the surface that lives as long, at its birth, of %n triangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s): </source>
        <translation>
            <numerusform>%n token: </numerusform>
            <numerusform>%n tokens: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s)</source>
        <translation>
            <numerusform>%n edge</numerusform>
            <numerusform>%n edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 triangle(s)</source>
        <translation>
            <numerusform>%1 triangle</numerusform>
            <numerusform>%1 triangles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A persistence diagram of %n bar(s), without the points it came from.</source>
        <translation>
            <numerusform>A persistence diagram of %n bar, without the points it came from.</numerusform>
            <numerusform>A persistence diagram of %n bars, without the points it came from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attention among %n token(s), which are called by their number.</source>
        <translation>
            <numerusform>Attention among %n token, which are called by their number.</numerusform>
            <numerusform>Attention among %n tokens, which are called by their number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distances of %n point(s), which are called by their number. The metric plays no part.</source>
        <translation>
            <numerusform>Distances of %n point, which are called by their number. The metric plays no part.</numerusform>
            <numerusform>Distances of %n points, which are called by their number. The metric plays no part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %1 attended to: %2 layers of up to %3 heads, %n token(s).</source>
        <translation>
            <numerusform>What %1 attended to: %2 layers of up to %3 heads, %n token.</numerusform>
            <numerusform>What %1 attended to: %2 layers of up to %3 heads, %n tokens.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenWords</name>
    <message numerus="yes">
        <source>The same in %n place(s): tokens %1</source>
        <translation>
            <numerusform>The same in %n place: tokens %1</numerusform>
            <numerusform>The same in %n places: tokens %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s), with %1</source>
        <translation>
            <numerusform>%n token, with %1</numerusform>
            <numerusform>%n tokens, with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::ComplexView</name>
    <message numerus="yes">
        <source>Token %1: %2
%n neighbour(s) at threshold %3
component of %4</source>
        <translation>
            <numerusform>Token %1: %2
%n neighbour at threshold %3
component of %4</numerusform>
            <numerusform>Token %1: %2
%n neighbours at threshold %3
component of %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::GalleryPanel</name>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n heads</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::KeptSession</name>
    <message numerus="yes">
        <source>%n more text(s) are left over from windows that you did not close.</source>
        <translation>
            <numerusform>%n more text is left over from a window that you did not close.</numerusform>
            <numerusform>%n more texts are left over from windows that you did not close.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::LeftTextsDialog</name>
    <message numerus="yes">
        <source>%n text(s) will be gone for good.</source>
        <translation>
            <numerusform>%n text will be gone for good.</numerusform>
            <numerusform>%n texts will be gone for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>attopo::TokensDialog</name>
    <message numerus="yes">
        <source>%1 does not say what its %n token(s) are. Type or paste them: one a line, or all on one line with spaces between them, or a list as JSON has it. Without any they have numbers.</source>
        <translation>
            <numerusform>%1 does not say what its %n token is. Type or paste it. Without any it has a number.</numerusform>
            <numerusform>%1 does not say what its %n tokens are. Type or paste them: one a line, or all on one line with spaces between them, or a list as JSON has it. Without any they have numbers.</numerusform>
        </translation>
    </message>
</context>
</TS>
