package org.densescope.ui.canvas;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.densescope.draw.network.Brush;
import org.densescope.draw.network.Camera;
import org.densescope.draw.network.Column;
import org.densescope.draw.network.Content;
import org.densescope.draw.network.Frame;
import org.densescope.draw.network.Motion;
import org.densescope.draw.network.NetworkLayout;
import org.densescope.draw.network.Viewport;
import org.densescope.draw.network.edges.EdgeBundle;
import org.densescope.draw.network.edges.EdgePlan;
import org.densescope.draw.network.edges.EdgeScene;
import org.densescope.draw.network.paint.HitTest;
import org.densescope.draw.network.paint.NetworkPicture;
import org.densescope.draw.pen.Pen;
import org.densescope.engine.Place;
import org.densescope.engine.loops.Workers;
import org.densescope.ui.Pace;
import org.jspecify.annotations.Nullable;

/// The network picture as a part of a window: edges as a raster below, everything else on a canvas above.
///
/// Set what is to be seen with [#show]; it is drawn with the next pulse. A step onwards is acted out in a short move.
/// For the window's thread.
public final class NetworkCanvas extends Region {
    /// From this distance of neighbours on a unit shows its number.
    private static final double READABLE = 34;

    /// Units that are opened around one that is asked for.
    private static final int AROUND = 8;

    private final EdgeView edges = new EdgeView();
    private final PenCanvas canvas;
    private final Rectangle marquee = new Rectangle();
    private final Region rim = new Region();
    private final PictureWalk walk = new PictureWalk(this, rim);
    private final BandLight bandLight = new BandLight();
    private final FlowView flow;
    private final RasterWorker worker;
    private final StepMotion mover = new StepMotion();
    private final Pace pace = new Pace();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            tick(now);
        }
    };

    private @Nullable Content content;
    private @Nullable NetworkLayout layout;
    private @Nullable EdgeScene asked;
    private @Nullable Frame painted;
    private Camera camera = Camera.FIT;
    private Brush brush = Brush.NONE;
    private double pixelScale;
    private boolean dirty;
    private boolean running;
    private NetworkListener listener = NetworkListener.NONE;

    /// @param executor runs the rasterising, one job after another, off the window's thread
    /// @param workers threads that one job may use
    /// @param fontFamily of all text, asked for with each picture
    public NetworkCanvas(Executor executor, Workers workers, Supplier<String> fontFamily) {
        worker = new RasterWorker(executor, workers);
        Supplier<Fonts> fonts = Fonts.following(fontFamily);
        flow = new FlowView(fonts);
        canvas = new PenCanvas(fonts, this::draw);
        marquee.setManaged(false);
        marquee.setMouseTransparent(true);
        marquee.setVisible(false);
        marquee.getStyleClass().add("ds-marquee");
        rim.setManaged(false);
        rim.setMouseTransparent(true);
        rim.getStyleClass().add("ds-picture-rim");
        getStyleClass().add("ds-picture");
        getChildren().addAll(edges, bandLight, canvas, flow.node(), marquee, rim);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setPickOnBounds(true);
        setFocusTraversable(true);
        setMinSize(200, 150);
        setPrefSize(800, 560);
        new Gestures(this);
    }

    /// Shows something from the next pulse on; nothing with null.
    public void show(@Nullable Content next) {
        Gate.check();
        Content before = content;
        if (next != null && before != null && !sameUnits(before, next)) {
            forgetBrush();
        }
        content = next == null ? null : opened(next);
        if (next == null) {
            edges.clear();
            layout = null;
            asked = null;
        } else {
            if (before == null || !sameShape(before, opened(next))) {
                layout = null;
            }
            mover.follow(before, next);
        }
        invalidate();
    }

    private void forgetBrush() {
        if (!brush.equals(Brush.NONE)) {
            brush = Brush.NONE;
            listener.sightChanged();
        }
    }

    private Content opened(Content next) {
        return next.options().brush().equals(brush)
                ? next
                : next.withOptions(next.options().withBrush(brush));
    }

    /// The units that are opened.
    public Brush brush() {
        return brush;
    }

    /// Opens units: they take the full height of their layers, the others are folded.
    public void setBrush(Brush next) {
        Gate.check();
        if (!next.equals(brush)) {
            brush = next;
            if (content != null) {
                show(content);
            }
            listener.sightChanged();
        }
    }

    /// Shows a unit or an edge so large that its number can be read: its layers are opened where they are too crowded.
    public void open(Place place) {
        Frame frame = frame();
        if (frame == null) {
            return;
        }
        Brush next = opened(frame, brush, place.layer(), place.unit());
        if (place.isWeight()) {
            next = opened(frame, next, place.layer() - 1, place.from());
        }
        setBrush(next);
    }

    private static Brush opened(Frame frame, Brush now, int layer, int unit) {
        Column column = frame.layout().column(layer);
        if (column.isOpen(unit) && column.step() >= READABLE * frame.em(1) && !column.isPicture()) {
            return now;
        }
        int count = Math.min(AROUND, column.units() - 1);
        int from = Math.clamp(unit - count / 2, 0, column.units() - count);
        return count < 1 ? now : now.with(new Brush.Range(layer, from, from + count));
    }

    public @Nullable Content content() {
        return content;
    }

    /// The colour that belongs behind the picture. The scene's own fill shows through; a background of this region
    /// would be a second coat of paint with each frame.
    public Color ground() {
        return content == null ? Color.WHITE : FxPen.color(content.palette().background());
    }

    public Camera camera() {
        return camera;
    }

    /// Looks from elsewhere; tells the listener when that is a change.
    public void setCamera(Camera next) {
        Gate.check();
        Camera kept = next.within(getWidth(), getHeight());
        if (!kept.equals(camera)) {
            camera = kept;
            listener.sightChanged();
            invalidate();
        }
    }

    /// The whole picture, nothing folded.
    public void fit() {
        setBrush(Brush.NONE);
        setCamera(Camera.FIT);
    }

    /// Zooms by a factor around the middle.
    public void zoom(double factor) {
        setCamera(camera.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /// Who is told what a person does.
    public void setListener(NetworkListener next) {
        listener = next;
    }

    /// The frame around units that are being chosen.
    Rectangle marquee() {
        return marquee;
    }

    /// Lights the band under a point.
    ///
    /// @return what is to be said about it, or nothing
    String pointBand(double x, double y) {
        Frame frame = frame();
        EdgePlan plan = edgePlan();
        EdgeBundle band = frame == null || plan == null || at(x, y) != null ? null : EdgeBundle.at(frame, plan, x, y);
        if (band == null || frame == null) {
            bandLight.setVisible(false);
            return "";
        }
        bandLight.show(
                band,
                frame.palette(),
                frame.palette().sign(frame.content().options().channel(), band.net()));
        return band.text(frame);
    }

    NetworkListener listener() {
        return listener;
    }

    /// Device pixels a logical pixel; 0 for those of the window. For pictures of an unshown window.
    public void setPixelScale(double scale) {
        Gate.check();
        pixelScale = scale;
        canvas.setPixelScale(scale > 0 ? scale : 1);
        flow.node().setPixelScale(scale > 0 ? scale : 1);
        layout = null;
        invalidate();
    }

    /// The frame as it is now; null while there is nothing to show or no room to show it in.
    public @Nullable Frame frame() {
        Content now = content;
        if (now == null || getWidth() < 1 || getHeight() < 1) {
            return null;
        }
        Viewport view = new Viewport(getWidth(), getHeight(), scale());
        if (layout == null || layout.width() != view.width() || layout.height() != view.height()) {
            layout = NetworkLayout.of(now, view);
        }
        return new Frame(now, layout, camera, mover.motion(), view);
    }

    /// The layer of several units that a point of this region is in or beside, whatever its height; -1 for none.
    public int layerAt(double x) {
        Frame frame = frame();
        return frame == null ? -1 : BrushGesture.layerAt(frame, x);
    }

    /// What lies under a point of this region; null for nothing.
    public @Nullable Place at(double x, double y) {
        Frame frame = frame();
        return frame == null ? null : HitTest.at(frame, edgePlan(), x, y);
    }

    /// The edges that are drawn now; null before the first raster is there.
    @Nullable
    EdgePlan edgePlan() {
        RasterWorker.Raster raster = edges.shown();
        return raster == null ? null : raster.plan();
    }

    /// What the edges show now; null before the first raster is there.
    @Nullable
    EdgeScene shownScene() {
        RasterWorker.Raster raster = edges.shown();
        return raster == null ? null : raster.scene();
    }

    /// Draws everything now, edges too, without waiting for a pulse or another thread.
    public void renderNow() {
        Gate.check();
        mover.finish();
        Frame frame = frame();
        if (frame != null) {
            EdgeScene scene = EdgeScene.of(frame);
            asked = scene;
            edges.show(RasterWorker.now(scene));
            paint(frame);
        }
    }

    /// Draws the step to another position as it looks in the middle, for a picture.
    ///
    /// @param after shows the same network later
    /// @param progress 0 to 1
    public void renderMoving(Content after, double progress) {
        Gate.check();
        Frame before = frame();
        show(after);
        mover.finish();
        Frame frame = frame();
        if (before != null && frame != null) {
            Motion motion = Motion.of(
                            before.reveal().t(), after.reveal(), after.options().channel())
                    .at(progress);
            edges.show(RasterWorker.now(EdgeScene.of(frame)));
            paint(frame.withMotion(motion));
        }
    }

    /// Whether a move or a raster is still under way.
    public boolean isBusy() {
        return dirty || worker.busy() || mover.motion() != null;
    }

    /// The walk over units and edges by arrow keys.
    PictureWalk walk() {
        return walk;
    }

    /// Takes the keyboard; arrows walk over units and edges from now on.
    public void beginWalk() {
        requestFocus();
        walk.begin();
    }

    @Override
    protected void layoutChildren() {
        rim.resizeRelocate(0, 0, getWidth(), getHeight());
        invalidate();
    }

    void invalidate() {
        dirty = true;
        if (!running) {
            running = true;
            pulse.start();
        }
    }

    private void tick(long now) {
        RasterWorker.Raster made = worker.take();
        if (made != null && content != null) {
            RasterWorker.Raster old = edges.shown();
            edges.show(made);
            edges.look(camera);
            if (old != null) {
                worker.recycle(old.pixels());
            }
        }
        boolean moving = mover.motion() != null;
        boolean due = moving && pace.due(now);
        if (due) {
            mover.tick(now);
        }
        if (due && mover.motion() == null) {
            dirty = true; // it has arrived
        }
        if (dirty) {
            dirty = false;
            Frame frame = frame();
            if (frame == null) {
                painted = null;
                canvas.paint();
                flow.hide();
            } else {
                paint(frame);
            }
        } else if (due) {
            Frame frame = frame();
            if (frame != null) {
                flow.show(frame);
            }
        }
        if (!dirty && !moving && !worker.busy()) {
            running = false;
            pulse.stop();
        }
    }

    private void paint(Frame frame) {
        bandLight.setVisible(false);
        painted = frame;
        canvas.cover(frame.viewport().width(), frame.viewport().height());
        canvas.paint();
        ask(EdgeScene.of(frame));
        flow.show(frame);
        edges.look(frame.camera());
    }

    private void draw(Pen pen) {
        Frame now = painted;
        if (now != null) {
            NetworkPicture.paintStill(now, pen);
        }
    }

    private void ask(EdgeScene scene) {
        if (!scene.equals(asked)) {
            asked = scene;
            worker.want(scene);
        }
    }

    private double scale() {
        if (pixelScale > 0) {
            return pixelScale;
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : window.getOutputScaleX();
    }

    private static boolean sameShape(Content a, Content b) {
        if (a.network().depth() != b.network().depth()
                || a.options().fontScale() != b.options().fontScale()
                || !Objects.equals(a.grid(), b.grid())
                || !a.options().brush().equals(b.options().brush())
                || !a.labels().equals(b.labels())) {
            return false;
        }
        return sameUnits(a, b);
    }

    private static boolean sameUnits(Content a, Content b) {
        if (a.network().depth() != b.network().depth()) {
            return false;
        }
        for (int l = 0; l <= a.network().depth(); l++) {
            if (a.network().units(l) != b.network().units(l)) {
                return false;
            }
        }
        return true;
    }
}
