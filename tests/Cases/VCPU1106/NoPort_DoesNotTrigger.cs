// Whoever asks vCPUs from outside, as a device does, is no port and takes nothing.
public static class Device
{
    public static void Raise(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
            vcpu.Kick();
        }
    }
}
