package org.densescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.densescope.ui.paper.Box;
import org.densescope.ui.paper.PlacedText;
import org.densescope.ui.paper.WindowLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What other programs get of a window.
class LayoutTextTest {
    private static JsonNode written(WindowLayout layout, Path folder) throws IOException {
        Path file = folder.resolve("layout.json");
        LayoutText.write(layout, file);
        return new ObjectMapper().readTree(Files.readString(file));
    }

    @Test
    void everythingHasItsName(@TempDir Path folder) throws IOException {
        Box box = new Box(1.234567, 2, 30, 12);
        Box wide = new Box(1.234567, 2, 60, 12);
        JsonNode json = written(
                new WindowLayout(
                        1280,
                        800,
                        Map.of("network", new Box(0, 70, 700, 400)),
                        new Box(10, 80, 500, 300),
                        new Box(5, 75, 600, 320),
                        List.of(
                                new PlacedText("α „x“", box, box, 12, true, false, "network", -1),
                                new PlacedText("12", box, wide, 8, false, true, "editor", -1))),
                folder);
        assertThat(json.propertyNames()).containsExactly("window", "panes", "network", "texts");
        assertThat(json.at("/window/width").asDouble()).isEqualTo(1280);
        assertThat(json.at("/panes/0/id").asString()).isEqualTo("network");
        assertThat(json.at("/panes/0/height").asDouble()).isEqualTo(400);
        assertThat(json.at("/network/width").asDouble()).isEqualTo(500);
        assertThat(json.at("/network/withLabels/x").asDouble()).isEqualTo(5);
        assertThat(json.at("/texts/0").propertyNames())
                .containsExactly("text", "x", "y", "width", "height", "fontSize", "truncated", "view");
        assertThat(json.at("/texts/0/text").asString()).isEqualTo("α „x“");
        assertThat(json.at("/texts/0/x").asDouble()).isEqualTo(1.23);
        assertThat(json.at("/texts/0/truncated").asBoolean()).isTrue();
        assertThat(json.at("/texts/1/index").asBoolean()).isTrue();
        assertThat(json.at("/texts/1/clipped").asBoolean()).isTrue();
    }

    @Test
    void whereNoNetworkIsSeenThereIsNone(@TempDir Path folder) throws IOException {
        JsonNode json = written(new WindowLayout(640, 480, Map.of(), null, null, List.of()), folder);
        assertThat(json.get("network").isNull()).isTrue();
        assertThat(json.get("texts").isEmpty()).isTrue();
    }
}
