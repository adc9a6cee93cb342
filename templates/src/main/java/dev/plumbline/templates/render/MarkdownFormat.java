package dev.plumbline.templates.render;

import dev.plumbline.adr.source.Markdown;
import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Lets FreeMarker escape every text that a Markdown template interpolates; {@code ?no_esc} is for what is Markdown already. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Output> {

    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(Markdown.escaped(text));
    }

    @Override
    public String escapePlainText(String text) {
        return Markdown.escaped(text);
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Output newTemplateMarkupOutputModel(String text, String markup) {
        return new Output(text, markup);
    }

    /** A text, escaped or still to be. */
    static final class Output extends CommonTemplateMarkupOutputModel<Output> {

        private Output(String text, String markup) {
            super(text, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
