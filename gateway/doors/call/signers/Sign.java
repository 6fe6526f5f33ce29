// Calls with Java 17 or newer: SKEP_APP_ID=… SKEP_APP_SECRET=… java Sign.java http://localhost:4000 /api/v1/id/two '{"name":"…"}'
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sign {
  public static void main(String[] args) throws Exception {
    String url = args[0], path = args[1];
    byte[] body = args[2].getBytes(StandardCharsets.UTF_8);
    String appId = System.getenv("SKEP_APP_ID"), appSecret = System.getenv("SKEP_APP_SECRET");
    String timestamp = String.valueOf(System.currentTimeMillis());
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    HexFormat hex = HexFormat.of();
    String nonce = hex.formatHex(random);
    String digest = hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    String base = String.join("\n", "HMAC-SHA256", "POST", path, appId, timestamp, nonce, digest);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature = hex.formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
        .header("content-type", "application/json")
        .header("x-skep-app-id", appId)
        .header("x-skep-timestamp", timestamp)
        .header("x-skep-nonce", nonce)
        .header("x-skep-signature", signature)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    System.out.print(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
