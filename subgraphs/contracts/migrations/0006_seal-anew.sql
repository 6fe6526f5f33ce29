-- The number of an identity card may be sealed anew with another key, and is neither written nor taken away otherwise.
CREATE OR REPLACE FUNCTION "contracts"."keep_signed_contract"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.contract_no, OLD.customer_id, OLD.developer_account_id, OLD.sequence, OLD.version, OLD.name, OLD.state,
      OLD.content, OLD.draft_file_id, OLD.draft_hash, OLD.signed_file_id, OLD.document_hash, OLD.document_url,
      OLD.signer_name, OLD.signer_mobile, OLD.signer_type, OLD.finished_at, OLD.deleted_at)
    IS DISTINCT FROM
     (NEW.contract_no, NEW.customer_id, NEW.developer_account_id, NEW.sequence, NEW.version, NEW.name, NEW.state,
      NEW.content, NEW.draft_file_id, NEW.draft_hash, NEW.signed_file_id, NEW.document_hash, NEW.document_url,
      NEW.signer_name, NEW.signer_mobile, NEW.signer_type, NEW.finished_at, NEW.deleted_at)
    OR (OLD.encrypted_signer_id_card IS DISTINCT FROM NEW.encrypted_signer_id_card
      AND coalesce(split_part(OLD.encrypted_signer_id_card, '.', 1) = split_part(NEW.encrypted_signer_id_card, '.', 1), true))
    OR (OLD.final_file_id IS NOT NULL AND (OLD.final_file_id, OLD.final_hash, OLD.sealed_at)
      IS DISTINCT FROM (NEW.final_file_id, NEW.final_hash, NEW.sealed_at)) THEN
    RAISE EXCEPTION 'A signed contract is never changed.' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END
$$;
