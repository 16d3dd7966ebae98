using VcpuLint.Model.Contracts;

namespace VcpuLint.Ports.S390;

/// <content>What user space and the guest itself change about a vCPU, and what the vCPUs are asked for then.</content>
public sealed partial class S390Port
{
    private const int PrefixShift = 13;

    /// <summary>
    /// <c>kvm_s390_vcpu_start</c>: the first vCPU that runs may use the interlock and broadcast suppression, and with a second one none may.
    /// </summary>
    /// <param name="vcpu">The vCPU.</param>
    [ColdPath]
    public static void Start(Vcpu vcpu)
    {
        S390VmState vm = vcpu.Vm.Arch<S390VmState>();
        vm.StartStopLock.Lock();
        if (vcpu.Arch<S390VcpuState>().Stopped)
        {
            int running = vcpu.Vm.Vcpus.Count(static other => !other.Arch<S390VcpuState>().Stopped);
            if (running == 0)
            {
                EnableIbs(vcpu);
            }
            else if (running == 1)
            {
                foreach (Vcpu other in vcpu.Vm.Vcpus)
                {
                    DisableIbs(other);
                }
            }

            vcpu.Arch<S390VcpuState>().Stopped = false;
        }

        vm.StartStopLock.Unlock();
    }

    /// <summary><c>kvm_s390_vcpu_stop</c>: who is left alone may use the suppression.</summary>
    /// <param name="vcpu">The vCPU.</param>
    [ColdPath]
    public static void Stop(Vcpu vcpu)
    {
        S390VmState vm = vcpu.Vm.Arch<S390VmState>();
        vm.StartStopLock.Lock();
        if (!vcpu.Arch<S390VcpuState>().Stopped)
        {
            vcpu.Arch<S390VcpuState>().Stopped = true;
            DisableIbs(vcpu);
            Vcpu[] running = [.. vcpu.Vm.Vcpus.Where(static other => !other.Arch<S390VcpuState>().Stopped)];
            if (running is [Vcpu last])
            {
                EnableIbs(last);
            }
        }

        vm.StartStopLock.Unlock();
    }

    /// <summary><c>kvm_s390_vm_start_migration</c>: all vCPUs begin to track which storage attributes the guest changes.</summary>
    /// <param name="vm">The VM.</param>
    [ColdPath]
    public static void StartMigration(Vm vm) => SyncRequestAll(vm, VcpuRequest.StartMigration);

    /// <summary><c>kvm_s390_vm_stop_migration</c>.</summary>
    /// <param name="vm">The VM.</param>
    [ColdPath]
    public static void StopMigration(Vm vm) => SyncRequestAll(vm, VcpuRequest.StopMigration);

    /// <summary><c>icpt_operexc_on_all_vcpus</c>: user space wants to see the operation exceptions of the guest (<c>KVM_CAP_S390_USER_INSTR0</c>).</summary>
    /// <param name="vm">The VM.</param>
    [ColdPath]
    public static void InterceptOperationExceptions(Vm vm) => SyncRequestAll(vm, VcpuRequest.InterceptOperationExceptions);

    /// <summary><c>kvm_s390_vcpu_crypto_reset_all</c>: nested guests leave, so that the shadow of their crypto control block is made anew.</summary>
    /// <param name="vm">The VM.</param>
    [ColdPath]
    public static void ResetCrypto(Vm vm) => SyncRequestAll(vm, VcpuRequest.VsieRestart);

    /// <summary><c>kvm_s390_set_prefix</c>: what the guest sees at address 0 lies elsewhere, and has to be mapped before it runs again.</summary>
    private static void SetPrefix(Vcpu vcpu, ulong prefix)
    {
        vcpu.Arch<S390VcpuState>().Prefix = prefix >> PrefixShift << PrefixShift;
        vcpu.MakeRequest(VcpuRequest.TlbFlush);
        vcpu.MakeRequest(VcpuRequest.RefreshGuestPrefix);
    }

    /// <summary><c>__enable_ibs_on_vcpu</c>: what was asked before, the opposite, is asked no more.</summary>
    private static void EnableIbs(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.DisableIbs);
        SyncRequest(vcpu, VcpuRequest.EnableIbs);
    }

    /// <summary><c>__disable_ibs_on_vcpu</c>.</summary>
    private static void DisableIbs(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.EnableIbs);
        SyncRequest(vcpu, VcpuRequest.DisableIbs);
    }

    /// <summary><c>kvm_s390_sync_request_broadcast</c>.</summary>
    private static void SyncRequestAll(Vm vm, VcpuRequest request)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            SyncRequest(vcpu, request);
        }
    }
}
