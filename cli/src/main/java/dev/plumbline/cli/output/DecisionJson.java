package dev.plumbline.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision for machines. Field names are stable. */
public final class DecisionJson {

    private final JsonGenerator json;

    private DecisionJson(JsonGenerator json) {
        this.json = json;
    }

    public static String of(Decision decision) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new DecisionJson(json).decision(decision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void decision(Decision decision) throws IOException {
        Optional<OptionResult> chosen = decision.chosen();
        json.writeStartObject();
        json.writeStringField("decision", decision.catalog().name());
        json.writeStringField("catalog", decision.catalog().reference());
        text("chosen", chosen.map(OptionResult::id));
        words("variant", chosen.map(OptionResult::variant).orElse(Map.of()));
        json.writeStringField("certainty", decision.certainty().word());
        number("margin", decision.margin());
        json.writeBooleanField("nearTie", decision.isNearTie());
        strings("openQuestions", decision.openQuestions());
        json.writeArrayFieldStart("options");
        for (OptionResult option : decision.options()) {
            option(option);
        }
        json.writeEndArray();
        facts(decision.facts());
        json.writeArrayFieldStart("tippingPoints");
        for (TippingPoint tip : decision.tippingPoints()) {
            json.writeStartObject();
            json.writeStringField("question", tip.question());
            value("from", tip.from());
            value("to", tip.to());
            text("chosen", tip.chosen());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("revivedBy");
        for (Revival revival : decision.revivedBy()) {
            json.writeStartObject();
            json.writeStringField("option", revival.option());
            strings("questions", revival.questions());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void option(OptionResult option) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", option.id());
        json.writeStringField("status", option.isChosen() ? "chosen" : "rejected");
        number("score", option.score());
        json.writeBooleanField("possible", option.isPossible());
        words("variant", option.variant());
        vetoes("vetoes", option.vetoes());
        vetoes("ruledOut", option.ruledOut());
        json.writeArrayFieldStart("contributions");
        for (Contribution contribution : option.contributions()) {
            json.writeStartObject();
            json.writeStringField("criterion", contribution.criterion());
            json.writeNumberField("weight", contribution.weight());
            json.writeNumberField("points", contribution.points());
            json.writeStringField("because", String.join("; ", contribution.because()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void vetoes(String field, List<FiredVeto> vetoes) throws IOException {
        json.writeArrayFieldStart(field);
        for (FiredVeto veto : vetoes) {
            json.writeStartObject();
            json.writeStringField("id", veto.id());
            json.writeStringField("subject", veto.subject());
            json.writeStringField("because", veto.because());
            words("answers", veto.answers());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void facts(List<Decision.FactValue> facts) throws IOException {
        json.writeObjectFieldStart("facts");
        for (Decision.FactValue fact : facts) {
            number(fact.id(), fact.value());
        }
        json.writeEndObject();
    }

    private void words(String field, Map<String, String> words) throws IOException {
        json.writeObjectFieldStart(field);
        for (var word : words.entrySet()) {
            value(word.getKey(), word.getValue());
        }
        json.writeEndObject();
    }

    private void strings(String field, List<String> strings) throws IOException {
        json.writeArrayFieldStart(field);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    /** Numbers as numbers, words as words. */
    private void value(String field, String value) throws IOException {
        String digits = value.replace(",", "");
        if (digits.matches("\\d{1,18}")) {
            json.writeNumberField(field, Long.parseLong(digits));
        } else {
            json.writeStringField(field, value);
        }
    }

    private void text(String field, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        } else {
            json.writeNullField(field);
        }
    }

    private void number(String field, double value) throws IOException {
        json.writeFieldName(field);
        json.writeNumber(BigDecimal.valueOf(Math.round(value * 1000), 3)
                .stripTrailingZeros()
                .toPlainString());
    }
}
