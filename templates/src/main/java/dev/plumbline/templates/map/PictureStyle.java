package dev.plumbline.templates.map;

/**
 * The attributes of what is drawn. Light colours stand beside each element, because some viewers know no style sheets;
 * dark ones stand in the style sheet, which overrides them.
 */
final class PictureStyle {

    static final String STYLE =
            """
            <style>
            text { font-family: system-ui, -apple-system, "Segoe UI", "Liberation Sans", Helvetica, Arial, sans-serif; }
            @media screen and (prefers-color-scheme: dark) {
              .ground { fill: #0d1117; }
              .ink { fill: #e6edf3; }
              .faint { fill: #9aa4af; }
              .halo { stroke: #0d1117; }
              .stroke { stroke: #e6edf3; }
            }
            </style>""";

    static final String GROUND = "class=\"ground\" fill=\"#ffffff\"";
    static final String STROKE = "class=\"stroke\" stroke=\"#1f2328\" fill=\"none\"";

    private static final String HALO =
            " stroke=\"#ffffff\" stroke-width=\"5\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    static final String HEADING = "class=\"ink\" fill=\"#1f2328\" font-size=\"18\" font-weight=\"600\"";
    static final String TEXT = "class=\"ink\" fill=\"#1f2328\" font-size=\"14\"";
    static final String FAINT = "class=\"faint\" fill=\"#59636e\" font-size=\"13\"";
    static final String REGION =
            "class=\"ink halo\" fill=\"#1f2328\" font-size=\"15\" font-weight=\"600\" text-anchor=\"middle\"" + HALO;
    static final String MARK = "class=\"ink halo\" fill=\"#1f2328\" font-size=\"14\"" + HALO;
    static final String DOT = "class=\"ink halo\" fill=\"#1f2328\" stroke=\"#ffffff\" stroke-width=\"2.5\"";
    static final String RING = "class=\"ground stroke\" fill=\"#ffffff\" stroke=\"#1f2328\" stroke-width=\"2\"";
    static final String BAR = "class=\"ink\" fill=\"#1f2328\" rx=\"5\" fill-opacity=";

    static final String START = " text-anchor=\"start\"";
    static final String MIDDLE = " text-anchor=\"middle\"";
    static final String END = " text-anchor=\"end\"";

    private PictureStyle() {}
}
