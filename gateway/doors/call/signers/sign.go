// Calls with Go: SKEP_APP_ID=… SKEP_APP_SECRET=… go run sign.go http://localhost:4000 /api/v1/id/two '{"name":"…"}'
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

func main() {
	url, path, body := os.Args[1], os.Args[2], []byte(os.Args[3])
	appID, appSecret := os.Getenv("SKEP_APP_ID"), os.Getenv("SKEP_APP_SECRET")
	timestamp := strconv.FormatInt(time.Now().UnixMilli(), 10)
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		panic(err)
	}
	nonce := hex.EncodeToString(random)
	digest := sha256.Sum256(body)
	base := strings.Join([]string{"HMAC-SHA256", "POST", path, appID, timestamp, nonce, hex.EncodeToString(digest[:])}, "\n")
	mac := hmac.New(sha256.New, []byte(appSecret))
	mac.Write([]byte(base))
	request, err := http.NewRequest("POST", url+path, bytes.NewReader(body))
	if err != nil {
		panic(err)
	}
	request.Header.Set("content-type", "application/json")
	request.Header.Set("x-skep-app-id", appID)
	request.Header.Set("x-skep-timestamp", timestamp)
	request.Header.Set("x-skep-nonce", nonce)
	request.Header.Set("x-skep-signature", hex.EncodeToString(mac.Sum(nil)))
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		panic(err)
	}
	defer answer.Body.Close()
	io.Copy(os.Stdout, answer.Body)
}
