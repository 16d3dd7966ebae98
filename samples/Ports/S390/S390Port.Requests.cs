namespace VcpuLint.Ports.S390;

/// <content>What the vCPU is asked to do before the next entry: <c>kvm_s390_handle_requests</c>.</content>
public sealed partial class S390Port
{
    /// <summary>
    /// <c>kvm_s390_handle_requests</c>. Each request that was met may have taken long, so after it all are looked at again.
    /// </summary>
    private static void HandleRequests(Vcpu vcpu)
    {
        S390VcpuState state = vcpu.Arch<S390VcpuState>();
    retry:
        // The bit goes first: whoever makes a request after the looks below sets it again, and the entry comes back at once.
        vcpu.Sie.ClearRequest();
        if (!vcpu.RequestPending())
        {
            return;
        }

        if (vcpu.CheckRequest(VcpuRequest.RefreshGuestPrefix))
        {
            state.PrefixMappings++;
            goto retry;
        }

        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            state.TlbGeneration++;
            goto retry;
        }

        if (HandleFacilityRequests(vcpu, state))
        {
            goto retry;
        }

        // There is nothing to be done for them: they were only there to end the nested guest, or a sleep.
        vcpu.ClearRequest(VcpuRequest.VsieRestart);
        vcpu.ClearRequest(VcpuRequest.Unblock);
    }

    /// <summary>The arms of <c>kvm_s390_handle_requests</c> that only turn a facility of the guest on or off; true if one was turned.</summary>
    private static bool HandleFacilityRequests(Vcpu vcpu, S390VcpuState state)
    {
        if (vcpu.CheckRequest(VcpuRequest.EnableIbs))
        {
            state.UsesIbs = true;
            return true;
        }

        if (vcpu.CheckRequest(VcpuRequest.DisableIbs))
        {
            state.UsesIbs = false;
            return true;
        }

        if (vcpu.CheckRequest(VcpuRequest.InterceptOperationExceptions))
        {
            state.InterceptsOperationExceptions = true;
            return true;
        }

        if (vcpu.CheckRequest(VcpuRequest.StartMigration))
        {
            state.TracksStorageAttributes = true;
            return true;
        }

        if (vcpu.CheckRequest(VcpuRequest.StopMigration))
        {
            state.TracksStorageAttributes = false;
            return true;
        }

        return false;
    }

    /// <summary><c>kvm_s390_sync_request</c>: the request, and the bit that takes the vCPU out of the guest and keeps it out.</summary>
    private static void SyncRequest(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.MakeRequest(request);
        vcpu.Sie.Request();
    }
}
